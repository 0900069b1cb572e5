import { expect, test } from "./support/test";

test.use({ locale: "en-GB" });

test("SVC-01 in English: registered, found among the tasks, decided; and back to Chinese", async ({ logIn, hasTouch }) => {
  const supervisor = await logIn(hasTouch ? "cao.yu" : "jin.yan", "en");
  // Chinese, unless a walk before this one was broken off in English.
  if (await supervisor.button("中文").isVisible()) await supervisor.press(supervisor.button("中文"));
  await expect(supervisor.heading("首页")).toBeVisible();
  await supervisor.press(supervisor.button("English"));
  supervisor.reads("en");
  await expect(supervisor.heading("Home")).toBeVisible();

  await expect(supervisor.page.getByText(/ · Office service supervisor$/)).toBeVisible();

  await supervisor.go("Forms");
  await supervisor.press(supervisor.page.getByRole("region", { name: "Field service" }).getByRole("link", { name: "New: Repair reception" }));
  await expect(supervisor.heading("New: Service request")).toBeVisible();
  await supervisor.setTime("Received at", "2026-11-20T09:30");
  await supervisor.pick("User", hasTouch ? "天津" : "宁波", hasTouch ? "天津滨海散货码头有限公司" : "宁波北仑石料矿业有限公司");
  await supervisor.pick("Engine number", hasTouch ? "8077" : "6011", hasTouch ? "D9A2608077" : "P12A2606011");
  await supervisor.write("Running hours", "410");
  await expect(supervisor.shown("In warranty")).toHaveText("Yes");
  await supervisor.pick("Fault code", "F203", "Water pump");
  await supervisor.write("Symptom", "Coolant drips from the pump.");
  await supervisor.picture("01-form");
  await supervisor.press(supervisor.button("Submit"));
  const number = await supervisor.numberOf("Service request", /SR-[A-Z0-9-]+\d/);

  await supervisor.openTask("Check product and warranty", number);
  await supervisor.picture("02-task");
  await supervisor.decide("Our product");
  await expect(supervisor.page.getByText("Waiting: Advise by phone")).toBeVisible();
  await expect(supervisor.page.getByText(hasTouch ? "Beijing office" : "Hangzhou office", { exact: true }).first()).toBeVisible();
  await supervisor.picture("03-decided");

  await supervisor.press(supervisor.button("中文"));
  supervisor.reads("zh-CN");
  await expect(supervisor.page.getByText("待办：电话指导")).toBeVisible();
  await supervisor.go("首页");
  await expect(supervisor.heading("首页")).toBeVisible();
});
