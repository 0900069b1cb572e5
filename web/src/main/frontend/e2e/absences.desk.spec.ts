import { expect, test } from "./support/test";

/** As a field for a date with a time takes it. */
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test("an assistant sets the agent of a person who is away; the agent decides, both names are kept; a leaver hands over", async ({ logIn }) => {
  const subject = `代理 ${String(Date.now()).slice(-8)}`;
  const away = await logIn("fan.li");
  await away.page.goto("account");
  const assistants = away.page.getByRole("region", { name: "助理" });
  await away.pick("可为我设置代理的人", "董洁", "董洁");
  await away.press(assistants.getByRole("button", { name: "添加助理" }));
  await expect(assistants.getByRole("list", { name: "助理" })).toContainText(/董洁 · 范莉 于 .+ 指定/);

  const assistant = await logIn("dong.jie");
  await assistant.page.goto("account");
  await assistant.press(assistant.page.getByRole("radio", { name: "范莉" }));
  await assistant.pick("代理人", "雷鸣", "雷鸣");
  await assistant.setTime("开始时间", later(-1));
  await assistant.setTime("结束时间", later(3));
  await assistant.press(assistant.page.getByRole("combobox", { name: "仅限流程" }));
  await assistant.page.getByRole("combobox", { name: "仅限流程" }).fill("单据操作");
  await assistant.page.keyboard.press("Enter");
  await assistant.write("原因", "年假");
  await assistant.picture("01-agent");
  await assistant.press(assistant.button("设置代理"));
  await expect(assistant.page.getByRole("list", { name: "外出代理" })).toContainText(/雷鸣 代理 范莉.+GAL-05 单据操作示例/);
  await away.page.reload();
  await expect(away.page.getByRole("list", { name: "外出代理" })).toContainText("雷鸣 代理我");
  await expect(away.page.getByRole("list", { name: "外出代理" })).toContainText("由 范莉 的助理 董洁 代为设置");

  // Two records for her: one that the agent decides, one that stays when she leaves.
  const clerk = await logIn("yan.ru");
  for (const about of [`${subject} 一`, `${subject} 二`]) {
    await clerk.page.goto("forms/record-life/new");
    await clerk.write("事由", about);
    await clerk.pick("审批人", "范莉", "范莉");
    await clerk.press(clerk.button("提交"));
    await expect(clerk.shown("事由")).toHaveText(about);
  }
  const address = clerk.page.url();
  const agent = await logIn("lei.ming");
  const task = agent.page.getByRole("list", { name: "我的待办" }).getByRole("link").filter({ hasText: `${subject} 一` });
  await expect(async () => {
    await agent.page.reload();
    await expect(task).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 75_000 });
  await agent.press(task);
  await expect(agent.page.getByText("您代理 范莉 办理。")).toBeVisible();
  await agent.picture("02-stands-in");
  await agent.decide("同意");
  await expect(agent.page.getByRole("region", { name: "时间线" })).toContainText("范莉");

  const administrator = await logIn("admin");
  await administrator.page.goto("administration/absences");
  await administrator.pick("移出人员", "范莉", "范莉");
  await administrator.pick("接收人员", "温涛", "温涛");
  await administrator.page.getByRole("region", { name: "移交全部任务" }).getByRole("textbox", { name: "原因" }).fill("离职");
  await administrator.press(administrator.button("移交全部任务"));
  await expect(administrator.page.getByText(/已移交 \d+ 项任务/)).toBeVisible();
  await administrator.picture("03-handed-over");
  await expect(administrator.page.getByRole("list", { name: "外出代理" }).getByRole("listitem").filter({ hasText: "雷鸣 代理 范莉" }).first()).toContainText("由 范莉 的助理 董洁 代为设置");
  await administrator.press(administrator.page.getByRole("list", { name: "外出代理" }).getByRole("listitem").filter({ hasText: "雷鸣 代理 范莉" }).getByRole("button").first());
  await administrator.pick("外出人员", "谢安", "谢安");
  await administrator.pick("代理人", "侯梅", "侯梅");
  await administrator.setTime("开始时间", later(1));
  await administrator.setTime("结束时间", later(2));
  await administrator.press(administrator.button("设置代理"));
  const byAdministrator = administrator.page.getByRole("list", { name: "外出代理" }).getByRole("listitem").filter({ hasText: "侯梅 代理 谢安" });
  await expect(byAdministrator.first()).toContainText("由管理员 高文博 代 谢安 设置");
  await administrator.pick("为谁设置代理", "谢安", "谢安");
  await administrator.pick("助理", "徐静", "徐静");
  await administrator.press(administrator.page.getByRole("region", { name: "他人的助理" }).getByRole("button", { name: "添加助理" }));
  const named = administrator.page.getByRole("list", { name: "他人的助理" });
  await expect(named).toContainText(/徐静 · 由 高文博 于 .+ 代 谢安 指定/);
  await administrator.picture("04-both-names");
  await administrator.press(named.getByRole("button", { name: "移除 徐静" }));
  await expect(named).toBeHidden();
  for (let left = await byAdministrator.count(); left > 0; left--) {
    await administrator.press(byAdministrator.first().getByRole("button").first());
    await expect(byAdministrator).toHaveCount(left - 1);
  }
  const heir = await logIn("wen.tao");
  await heir.page.goto(address);
  await heir.decide("同意");
  await expect(heir.page.getByRole("region", { name: "时间线" })).toContainText("离职");

  await away.press(assistants.getByRole("button", { name: "移除 董洁" }));
  await expect(assistants.getByRole("list", { name: "助理" })).toBeHidden();
});
