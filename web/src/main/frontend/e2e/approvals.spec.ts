import type { Person } from "./support/person";
import { expect, test } from "./support/test";

/** What the menu calls it, in a dialog with a person and a word. */
async function act(person: Person, name: string, fill: (person: Person) => Promise<void>): Promise<void> {
  await person.more(name);
  const dialog = person.page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await fill(person);
  await person.press(dialog.getByRole("button", { name: `确认：${name}` }));
  await expect(dialog).toBeHidden();
}

/** One black dot, as PNG: the smallest scan there is. */
const signedPaper = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const comment = (label: string, text: string) => async (person: Person) => { await person.page.getByRole("dialog").getByLabel(label).fill(text); };

test("GAL-01: a signer before, a question, a hand-over, a return straight back, undone and decided", async ({ logIn }, info) => {
  const subject = `试用 ${info.project.name} ${String(Date.now())}`;
  const clerk = await logIn("li.wei");
  await clerk.page.goto("forms/approval-gallery/new");
  await clerk.write("事由", subject);
  await clerk.pick("评审人一", "何萍", "何萍");
  await clerk.pick("评审人二", "罗青", "罗青");
  await clerk.pick("评审人三", "苏文", "苏文");
  await clerk.pick("最终审批人", "周志远", "周志远");
  await clerk.press(clerk.button("提交"));
  await expect(clerk.page.getByText("已提交").first()).toBeVisible();

  const first = await logIn("he.ping");
  await first.openTask("依次评审", subject);
  await act(first, "加签", async (person) => {
    await person.pick("人员", "陈杰", "陈杰");
    await person.press(person.page.getByRole("radio", { name: /前加签/ }));
    await comment("说明", "请先核对。")(person);
  });
  await expect(first.page.getByText(/正在等待 陈杰/)).toBeVisible();
  const signer = await logIn("chen.jie");
  await signer.go("首页");
  await signer.press(signer.page.getByRole("list", { name: "我的待办" }).getByRole("link").filter({ hasText: subject }));
  await expect(signer.page.getByText("请先核对。").first()).toBeVisible();
  await signer.decide("同意");

  await first.openTask("依次评审", subject);
  await act(first, "征询意见", async (person) => {
    await person.pick("人员", "钱红", "钱红");
    await comment("征询内容", "预算是否足够？")(person);
  });
  const asked = await logIn("qian.hong");
  await asked.go("首页");
  await asked.press(asked.page.getByRole("list", { name: "我的待办" }).getByRole("link").filter({ hasText: subject }));
  await asked.press(asked.button("答复"));
  await comment("答复内容", "足够。")(asked);
  await asked.press(asked.button("确认：答复"));
  await expect(asked.page.getByRole("dialog")).toBeHidden();
  await first.page.reload();
  await expect(first.page.getByText("足够。").first()).toBeVisible();
  await first.decide("同意");
  await first.more("撤销办理");
  await first.press(first.page.getByRole("dialog").getByRole("button", { name: "撤销办理" }));
  await expect(first.page.getByRole("status").filter({ hasText: "请您处理：依次评审" })).toBeVisible();
  await first.decide("同意");

  const second = await logIn("luo.qing");
  await second.openTask("依次评审", subject);
  await act(second, "转办", async (person) => { await person.pick("人员", "徐静", "徐静"); });
  const third = await logIn("xu.jing");
  await third.openTask("依次评审", subject);
  await act(third, "退回", async (person) => {
    await person.press(person.page.getByRole("radio", { name: "直接返回本步骤" }));
    await comment("原因", "请补充备注。")(person);
  });
  await clerk.openTask("填写", subject);
  await clerk.write("备注", "按报价单采购");
  await clerk.decide("完成");
  // The step that sent it back begins anew, with the first of those who are asked in turn.
  await first.openTask("依次评审", subject);
  const changes = first.page.getByRole("region", { name: /^自您上次查看/ });
  await expect(changes.getByRole("row", { name: /备注/ })).toContainText("按报价单采购");
  await first.picture("01-changed");
  await first.press(first.button("已了解"));
  await expect(changes).toBeHidden();
  await first.picture("01-in-turn");
  await first.decide("同意");
  await second.openTask("依次评审", subject);
  await second.decide("同意");
  await first.openTask("三人中两人同意", subject);
  await first.decide("同意");

  await clerk.page.goto(`forms/approval-gallery?q=${encodeURIComponent(subject)}`);
  await clerk.press(clerk.page.getByRole("link", { name: subject }).first());
  await clerk.more("录入纸面签署");
  const paper = clerk.page.getByRole("dialog");
  await clerk.press(paper.getByRole("radio", { name: "罗青" }));
  await clerk.press(paper.getByRole("radio", { name: "同意", exact: true }));
  await paper.getByLabel("签署日期").fill("2026-03-02");
  await paper.getByLabel("备注").fill("按纸面意见，分两批采购");
  await paper.getByLabel("上传扫描件").setInputFiles({ name: "签署件.png", mimeType: "image/png", buffer: signedPaper });
  await paper.getByLabel("添加附件").setInputFiles({ name: "报价单.txt", mimeType: "text/plain", buffer: Buffer.from("报价 800 元") });
  await expect(paper.getByRole("group", { name: "处理附件" })).toContainText("报价单.txt");
  await expect(paper.getByRole("group", { name: "签署件扫描件" })).toContainText("签署件.png");
  await clerk.picture("02-paper");
  await clerk.press(paper.getByRole("button", { name: "确认录入" }));
  await expect(paper).toBeHidden();
  await expect(clerk.page.getByText(/纸面签署于 2026-03-02/).first()).toBeVisible();
  await expect(clerk.page.getByRole("group", { name: "备注" })).toContainText("按纸面意见，分两批采购");
  await expect(clerk.page.getByRole("link", { name: "签署件.png" })).toBeVisible();
  await expect(clerk.page.getByRole("link", { name: "报价单.txt" })).toBeVisible();
});
