import type { Person } from "./support/person";
import { expect, test } from "./support/test";

const gallery = (person: Person) => person.page.getByRole("region", { name: "字段示例" });

async function menu(person: Person, item: string): Promise<void> {
  await person.more(item);
}

/** A dialog that asks why; where it must be said, not before it is. */
async function explain(person: Person, action: string, reason: string, must: boolean): Promise<void> {
  const dialog = person.page.getByRole("dialog", { name: action });
  const go = dialog.getByRole("button", { name: action });
  if (must) await expect(go).toBeDisabled();
  await dialog.getByRole("textbox").fill(reason);
  await person.press(go);
  await expect(dialog).toBeHidden();
}

async function begin(person: Person, subject: string, follows?: string): Promise<void> {
  await person.go("表单");
  await person.press(gallery(person).getByRole("link", { name: "新建单据操作示例" }));
  await person.write("事由", subject);
  if (follows !== undefined) await person.pick("后续于", follows, follows);
  await person.pick("审批人", "何萍", "何萍");
  await person.press(person.button("提交"));
  await expect(person.heading("单据操作示例")).toBeVisible();
  await expect(person.shown("事由")).toHaveText(subject);
}

/** From the list of a form to the record that is called so. */
async function open(person: Person, form: string, title: string): Promise<void> {
  await person.go("表单");
  await person.press(gallery(person).getByRole("link", { name: `${form}列表`, exact: true }));
  await person.page.getByRole("searchbox", { name: "查找", exact: true }).fill(title);
  await person.press(person.page.getByRole("row").filter({ hasText: title }).getByRole("link").first());
  await expect(person.page).toHaveURL(/\/records\//);
  await expect(person.heading(form)).toBeVisible();
}

test("a record is taken back, completed while its approval runs, kept while others follow it, cancelled, decided and corrected", async ({ logIn }) => {
  const mark = String(Date.now()).slice(-8);
  const clerk = await logIn("li.wei");
  const { page } = clerk;
  const timeline = page.getByRole("region", { name: "时间线" });

  await begin(clerk, `采购量具 ${mark}`);
  await menu(clerk, "撤回修改");
  await explain(clerk, "撤回修改", "金额未填", false);
  await expect(page.getByRole("textbox", { name: "金额" })).toBeVisible();
  await expect(timeline).toContainText("金额未填");
  await clerk.write("金额", "1350");
  await clerk.picture("01-taken-back");
  await clerk.press(clerk.button("提交"));
  await expect(clerk.shown("金额")).toContainText("1,350.00");

  await clerk.press(clerk.button("修改"));
  await expect(page.getByRole("textbox", { name: "金额" })).toBeHidden();
  await clerk.write("档案号", "A-17");
  await clerk.press(clerk.button("保存修改"));
  await expect(clerk.shown("档案号")).toHaveText("A-17");
  await expect(page.getByText("待办：审批")).toBeVisible();

  await begin(clerk, `补购量具 ${mark}`, `采购量具 ${mark}`);
  await clerk.press(clerk.shown("后续于").getByRole("link"));
  await expect(clerk.shown("事由")).toHaveText(`采购量具 ${mark}`);
  await menu(clerk, "作废单据");
  await explain(clerk, "作废单据", "不再需要", true);
  await expect(page.getByText(`仍有处理中的单据引用它：补购量具 ${mark}`)).toBeVisible();
  await clerk.picture("02-followed");
  await clerk.press(page.getByRole("region", { name: "关联单据" }).getByRole("link", { name: new RegExp(`补购量具 ${mark}`) }));
  await expect(clerk.shown("事由")).toHaveText(`补购量具 ${mark}`);
  await menu(clerk, "作废单据");
  await explain(clerk, "作废单据", "重复提交", true);
  await expect(page.getByText("已作废").first()).toBeVisible();
  await expect(timeline).toContainText("重复提交");
  await clerk.picture("03-cancelled");

  await open(clerk, "单据操作示例", `采购量具 ${mark}`);
  await clerk.press(clerk.button("修改"));
  await clerk.press(page.getByRole("radiogroup", { name: "已入账" }).getByText("是", { exact: true }));
  await clerk.press(clerk.button("保存修改"));
  await expect(clerk.shown("已入账")).toHaveText("是");
  await menu(clerk, "作废单据");
  await explain(clerk, "作废单据", "不再需要", true);
  await expect(page.getByText("该单据已入账，请先冲销")).toBeVisible();
  await clerk.press(clerk.button("修改"));
  await clerk.press(page.getByRole("radiogroup", { name: "已入账" }).getByText("否", { exact: true }));
  await clerk.press(clerk.button("保存修改"));
  await expect(clerk.shown("已入账")).toHaveText("否");

  const decider = await logIn("he.ping");
  await decider.openTask("审批", `采购量具 ${mark}`);
  await decider.decide("同意");

  const administrator = await logIn("admin");
  await open(administrator, "单据操作示例", `采购量具 ${mark}`);
  await menu(administrator, "更正");
  await administrator.write("金额", "1530");
  await administrator.press(administrator.button("保存更正"));
  await explain(administrator, "保存更正", "金额录入错误", true);
  await expect(administrator.shown("金额")).toContainText("1,530.00");
  await expect(administrator.page.getByRole("region", { name: "时间线" })).toContainText("金额录入错误");
  await administrator.picture("04-corrected");
});

test("two people change one record: each is told of the other, who changed what, and both changes are put together", async ({ logIn }) => {
  const mark = `M${String(Date.now()).slice(-8)}`;
  const first = await logIn("zhao.min");
  await first.go("表单");
  await first.press(gallery(first).getByRole("link", { name: "新建规则示例", exact: true }));
  await first.write("型号", "D9");
  await first.write("机号", mark);
  await first.write("备注", "原文");
  await first.press(first.button("提交"));
  await expect(first.shown("备注")).toHaveText("原文");

  await first.press(first.button("修改"));
  await first.write("备注", "甲的备注");
  await first.write("最后使用地点", "军工路");
  await expect(first.page.getByRole("status", { name: "填写内容暂存状态" })).toContainText("已暂存");

  const second = await logIn("xu.jing");
  await open(second, "规则示例", mark);
  await second.press(second.button("修改"));
  await second.write("备注", "乙的备注");
  await expect(second.page.getByRole("status").filter({ hasText: "也在修改此单据。" })).toContainText("赵敏");
  await second.picture("05-somebody-else");
  await second.press(second.button("保存修改"));
  await expect(second.shown("备注")).toHaveText("乙的备注");

  await first.press(first.button("保存修改"));
  const told = first.page.getByRole("alert").filter({ hasText: "修改了该单据" });
  await expect(told).toContainText("徐静 于");
  await expect(told).toContainText("：备注，请重新载入后再修改");
  await first.picture("06-told");
  await first.press(first.button("查看差异并继续"));
  const drawer = first.page.getByRole("dialog", { name: "此单据已被两人修改" });
  const clash = drawer.getByRole("group", { name: "备注" });
  await expect(clash.getByRole("radio", { name: /我的：\s*甲的备注/ })).toBeChecked();
  await first.press(clash.getByRole("radio", { name: /对方的：\s*乙的备注/ }));
  await first.picture("07-both");
  await first.press(drawer.getByRole("button", { name: "按此继续" }));
  await expect(first.page.getByRole("textbox", { name: "备注", exact: true })).toHaveValue("乙的备注");
  await expect(first.page.getByRole("textbox", { name: "最后使用地点" })).toHaveValue("军工路");
  await first.write("备注", "合并后的备注");
  await first.press(first.button("保存修改"));
  await expect(first.shown("备注")).toHaveText("合并后的备注");
  await expect(first.shown("最后使用地点")).toHaveText("军工路");

  await first.press(first.button("第 3 版的变更"));
  const rows = first.page.getByRole("dialog", { name: "版本比较" }).getByRole("table", { name: "差异" }).getByRole("row");
  await expect(rows.filter({ hasText: "备注" })).toContainText("乙的备注合并后的备注");
  await expect(rows.filter({ hasText: "最后使用地点" })).toContainText("军工路");
});
