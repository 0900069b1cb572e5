import { readPdf } from "./support/pdf";
import { printed } from "./support/repair";
import { expect, test } from "./support/test";

test("a document is issued, printed, printed again for a reason; its code tells strangers that it is genuine, and later that it is void", async ({ logIn, browser }) => {
  const manager = await logIn("zhang.jianguo");
  const { page } = manager;
  await page.goto("./forms/repair-report");
  await manager.press(page.getByRole("link", { name: /BX-\d{6}-\d{4}/ }).last());
  const number = await manager.numberOf("客户报修单", /BX-\d{6}-\d{4}/);

  // As nobody has printed it yet: in the other language
  await manager.press(manager.button("打印"));
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "模板" }).selectOption({ label: "服务报告单" });
  await dialog.getByRole("combobox", { name: "语言" }).selectOption("en");
  await expect(dialog.getByRole("status")).toHaveText("预览，尚未签发");
  await manager.press(dialog.getByRole("button", { name: "签发单据" }));
  await manager.press(dialog.getByRole("button", { name: "打印原件" }));
  await expect(dialog.getByRole("status")).toContainText("原件");
  const copy = dialog.getByRole("button", { name: "打印副本" });
  await expect(copy).toBeDisabled();
  await manager.write("再次打印原因", "原件遗失");
  const paper = await printed(manager, "打印副本");
  await expect(dialog.getByRole("status")).toContainText("第 2 次打印");
  await manager.picture("01-printed-again");
  const sheet = readPdf("02-copy", paper);
  expect(sheet.text.replace(/\s/g, "")).toContain("COPY·print2");
  expect(sheet.text).toContain(number);
  await manager.press(dialog.getByRole("button", { name: /Close|关闭/ }));

  // Whoever scans the code need not be anybody here
  const issued = page.getByRole("region", { name: "已签发单据" }).getByRole("listitem").filter({ hasText: /Service report|服务报告单/ }).first();
  const address = await issued.getByRole("link", { name: "验证页" }).evaluate((link) => (link as HTMLAnchorElement).href);
  const serial = /RPT-\d{6}-\d{4}/.exec(await issued.innerText())?.[0] ?? "";
  const stranger = await (await browser.newContext({ locale: "zh-CN", ignoreHTTPSErrors: true })).newPage();
  await stranger.goto(address);
  await expect(stranger.getByText("单据真实有效")).toBeVisible();
  await expect(stranger.getByText("华东动力股份有限公司")).toBeVisible();
  await expect(stranger.getByText(serial)).toBeVisible();
  await expect(stranger.getByText(number)).toHaveCount(0);

  const administrator = await logIn("admin");
  await administrator.go("管理");
  await administrator.press(administrator.page.getByRole("navigation", { name: "管理" }).getByRole("link", { name: "编号规则" }));
  await administrator.press(administrator.page.getByRole("link", { name: "“服务报告单编号”登记簿" }));
  const row = administrator.page.getByRole("table", { name: "登记簿" }).getByRole("row").filter({ hasText: serial });
  await administrator.press(row.getByRole("button", { name: "作废" }));
  await administrator.write("原因", "打印错误");
  await administrator.press(administrator.page.getByRole("dialog").getByRole("button", { name: "作废" }));
  await expect(row).toContainText("打印错误");
  await stranger.reload();
  await expect(stranger.getByText("单据已作废", { exact: true })).toBeVisible();
  await stranger.context().close();
});
