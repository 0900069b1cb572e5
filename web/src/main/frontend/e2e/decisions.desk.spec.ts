import type { Person } from "./support/person";
import { expect, test } from "./support/test";

const mark = (): string => String(Date.now()).slice(-8);
const gallery = (person: Person) => person.page.getByRole("region", { name: "字段示例" });

async function handIn(clerk: Person, subject: string): Promise<void> {
  await clerk.page.goto("forms/record-life/new");
  await clerk.write("事由", subject);
  await clerk.pick("审批人", "何川", "何川");
  await expect(clerk.page.getByRole("list", { name: "提交后由谁处理" }).getByRole("listitem").filter({ hasText: "审批" })).toContainText(/何川.*审批人/);
  await clerk.press(clerk.button("提交"));
  await expect(clerk.shown("事由")).toHaveText(subject);
}

test("GAL-05: many are decided at once, one of which an administrator has cancelled; what one often says is kept and removed", async ({ logIn }) => {
  const mine = mark();
  const gone = `已作废 ${mine}`;
  const stays = `仍有效 ${mine}`;
  const later = `再一件 ${mine}`;
  const clerk = await logIn("li.wei");
  for (const subject of [gone, stays, later]) await handIn(clerk, subject);

  const decider = await logIn("he.chuan");
  await decider.go("首页");
  await decider.press(decider.page.getByRole("link", { name: "全部待办" }));
  for (const subject of [gone, stays]) await decider.page.getByRole("checkbox", { name: new RegExp(subject) }).check();

  const administrator = await logIn("admin");
  await administrator.go("表单");
  await administrator.press(gallery(administrator).getByRole("link", { name: "单据操作示例列表", exact: true }));
  await administrator.page.getByRole("searchbox", { name: "查找", exact: true }).fill(gone);
  await administrator.press(administrator.page.getByRole("row").filter({ hasText: gone }).getByRole("link").first());
  await expect(administrator.shown("事由")).toHaveText(gone);
  await administrator.more("作废单据");
  const asking = administrator.page.getByRole("dialog", { name: "作废单据" });
  await asking.getByRole("textbox").fill("重复申请");
  await administrator.press(asking.getByRole("button", { name: "作废单据" }));
  await expect(asking).toBeHidden();
  await expect(administrator.page.getByRole("region", { name: "时间线" })).toContainText("重复申请");
  await administrator.picture("01-cancelled");

  const bulk = decider.page.getByRole("region", { name: "批量办理" });
  await decider.press(bulk.getByRole("button", { name: "同意" }));
  const dialog = decider.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "意见", exact: true }).fill(`符合规定 ${mine}`);
  await decider.press(dialog.getByRole("button", { name: "存为我的常用意见" }));
  await expect(dialog.getByRole("group", { name: "我的常用意见" })).toContainText(`符合规定 ${mine}`);
  await decider.press(dialog.getByRole("button", { name: "确认：同意" }));
  await expect(decider.page.getByText("已办理 1 项")).toBeVisible();
  const failed = decider.page.getByRole("alert").filter({ hasText: "1 项未能办理" });
  await expect(failed).toContainText(gone);
  await decider.picture("02-one-failed");

  await decider.openTask("审批", later);
  await decider.press(decider.page.getByRole("group", { name: "操作" }).getByRole("button", { name: "同意", exact: true }));
  const own = dialog.getByRole("group", { name: "我的常用意见" });
  await decider.press(own.getByRole("button", { name: `符合规定 ${mine}`, exact: true }));
  await expect(dialog.getByRole("textbox", { name: "意见", exact: true })).toHaveValue(`符合规定 ${mine}`);
  await decider.picture("03-own-comment");
  await decider.press(own.getByRole("button", { name: `删除“符合规定 ${mine}”` }));
  await decider.press(dialog.getByRole("button", { name: "确认：同意" }));
  await expect(dialog).toBeHidden();
  await expect(decider.page.getByRole("region", { name: "时间线" })).toContainText(`符合规定 ${mine}`);
});

test("REP-01: the chain is tried with values that are typed, and its figures tell the hours of each person", async ({ logIn }) => {
  const administrator = await logIn("admin");
  const { page } = administrator;
  await page.goto("processes/GAL-05");
  await administrator.press(page.getByRole("link", { name: "试运行" }));
  await page.getByText("手工填写", { exact: true }).click();
  await administrator.write("事由", "试一试");
  await administrator.pick("审批人", "何萍", "何萍");
  const way = page.getByRole("list", { name: "审批路径" });
  await expect(way.getByRole("listitem").filter({ hasText: "审批" })).toContainText("何萍");
  await administrator.press(way.getByRole("group", { name: "审批的结果" }).getByRole("button", { name: "同意" }));
  await expect(page.getByText(/到此结束/)).toBeVisible();
  await administrator.picture("04-typed-values");
  await administrator.press(administrator.button("重新开始"));
  await administrator.pick("审批人", "罗青", "罗青");
  await expect(way.getByRole("listitem").filter({ hasText: "审批" })).toContainText("罗青");

  await page.goto("processes/REP-01/figures?by=person");
  const people = page.getByRole("table", { name: "人员" });
  await expect(people.getByRole("row").filter({ hasText: "陈杰" })).toContainText(/小时|天|分钟/);
  await page.getByText("工作时间", { exact: true }).click();
  await expect(page).toHaveURL(/hours=working/);
  await expect(people.getByRole("row").filter({ hasText: "陈杰" })).toContainText(/小时|天|分钟/);
  await administrator.picture("05-hours-per-person");

  await administrator.go("流程手册");
  await administrator.press(page.getByRole("link", { name: "流程耗时对比" }));
  const compared = page.getByRole("table", { name: "流程耗时对比" });
  await expect(compared.getByRole("row", { name: /^REP-01 / })).toContainText(/小时|天|分钟/);
  await administrator.picture("07-processes-compared");
  await administrator.press(compared.getByRole("link", { name: /^REP-01 / }));
  await expect(page).toHaveURL(/processes\/REP-01\/figures/);
});

test("a person with posts in two units chooses for which one records are made", async ({ logIn }) => {
  const person = await logIn("wen.tao");
  const { page } = person;
  const choose = async (unit: string) => {
    await person.press(page.getByRole("button", { name: "温涛 的账户" }));
    await person.press(page.getByRole("menuitem", { name: unit }));
  };
  await page.goto("forms/counterparty-check/new");
  await choose("主机部");
  await expect(page.getByText("以“主机部”的身份办理")).toBeVisible();
  await choose("特殊商务分部");
  await expect(page.getByText("以“特殊商务分部”的身份办理")).toBeVisible();
  await person.press(page.getByRole("button", { name: "温涛 的账户" }));
  await expect(page.getByRole("menuitem", { name: "特殊商务分部" })).toBeVisible();
  await person.picture("06-two-posts");
  await page.keyboard.press("Escape");
  await choose("主机部");
  await expect(page.getByText("以“主机部”的身份办理")).toBeVisible();
});
