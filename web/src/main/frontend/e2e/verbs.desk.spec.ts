import type { Locator } from "@playwright/test";
import type { Person } from "./support/person";
import { expect, test } from "./support/test";

const mark = (): string => String(Date.now()).slice(-8);

async function menu(person: Person, item: string): Promise<Locator> {
  if (!await person.page.getByRole("dialog").isVisible()) await person.more(item);
  return person.page.getByRole("dialog");
}

/** What the menu calls it: what it asks is said in a dialog, where it asks for anything. */
async function act(person: Person, name: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  if (fill === undefined) {
    await menu(person, name);
  } else {
    // A page that begins anew after the act before closes what was opened too soon.
    await expect(async () => {
      const dialog = await menu(person, name);
      await fill(dialog);
      await dialog.getByRole("button", { name: `确认：${name}` }).click({ timeout: 2_000 });
    }).toPass();
  }
  await expect(person.page.getByRole("dialog")).toBeHidden();
  await expect(person.page.getByText(`已完成：${name}`).last()).toBeVisible();
}

async function intervene(person: Person, what: string, reason: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = await menu(person, "管理员干预");
  await person.press(dialog.getByRole("radio", { name: what }));
  await fill(dialog);
  await dialog.getByRole("textbox", { name: "原因" }).fill(reason);
  await person.press(dialog.getByRole("button", { name: "管理员干预" }));
  await expect(dialog).toBeHidden();
  await expect(person.page.getByRole("region", { name: "时间线" })).toContainText(reason);
}

/** From the tasks to the one about this, whatever it is asked for. */
async function openAsked(person: Person, about: string): Promise<void> {
  await person.go("首页");
  await person.press(person.page.getByRole("list", { name: "我的待办" }).getByRole("link").filter({ hasText: about }));
  await expect(person.heading(/示例/)).toBeVisible();
}

test("GAL-01: previewed, reminded, prepared by a delegate, held, signers beside and after, one removed, and an administrator steps in", async ({ logIn }) => {
  const subject = `各种操作 ${mark()}`;
  const clerk = await logIn("li.wei");
  const { page } = clerk;
  await page.goto("forms/approval-gallery/new");
  await clerk.write("事由", subject);
  await clerk.pick("评审人一", "何萍", "何萍");
  await clerk.pick("评审人二", "罗青", "罗青");
  await clerk.pick("评审人三", "苏文", "苏文");
  await clerk.pick("最终审批人", "周志远", "周志远");
  const preview = page.getByRole("list", { name: "提交后由谁处理" });
  await expect(preview.getByRole("listitem").filter({ hasText: "依次评审" })).toContainText("何萍");
  await expect(preview.getByRole("listitem").filter({ hasText: "最终审批" })).toContainText("周志远");
  await clerk.picture("01-preview");
  await clerk.press(clerk.button("提交"));
  await expect(clerk.shown("事由")).toHaveText(subject);
  const address = page.url();
  const reminding = await menu(clerk, "催办");
  await reminding.getByRole("textbox").fill("今天需要结论");
  await clerk.press(reminding.getByRole("button", { name: "催办" }));
  await expect(reminding).toBeHidden();

  const first = await logIn("he.ping");
  await expect(first.page.getByRole("list", { name: "通知" }).getByRole("link").filter({ hasText: "李薇催办：今天需要结论" }).first()).toBeVisible();
  await first.openTask("依次评审", subject);
  await expect(first.page.getByText(/为何由您处理.*评审人一/)).toBeVisible();
  await act(first, "委派", async (dialog) => {
    await first.pick("人员", "谭欣", "谭欣");
    await dialog.getByLabel("说明").fill("请先核对型号。");
  });
  const delegate = await logIn("tan.xin");
  await openAsked(delegate, subject);
  await expect(delegate.page.getByText("何萍 委派您办理：依次评审")).toBeVisible();
  await delegate.decide("同意");

  await first.openTask("依次评审", subject);
  await act(first, "挂起", async (dialog) => { await dialog.getByLabel("原因").fill("等报价单"); });
  await expect(first.page.getByText("已挂起，办理时限顺延。")).toBeVisible();
  await expect(first.page.getByText("时限：2 个工作日，按公司工作日历。")).toBeVisible();
  await act(first, "恢复");
  await expect(first.page.getByText("已挂起，办理时限顺延。")).toBeHidden();
  for (const [name, when] of [["钱红", "与我同时（并加签）"], ["徐静", "在我同意之后（后加签）"], ["马俊", "在我同意之后（后加签）"]] as const) {
    await act(first, "加签", async (dialog) => {
      await first.pick("人员", name, name);
      await first.press(dialog.getByRole("radio", { name: when }));
    });
  }
  await act(first, "减签", async (dialog) => { await first.press(dialog.getByRole("radio", { name: "徐静" })); });
  await first.picture("02-signers");
  await first.decide("同意");
  for (const login of ["qian.hong", "ma.jun"]) {
    const signer = await logIn(login);
    await openAsked(signer, subject);
    await expect(signer.page.getByText("请您加签：依次评审")).toBeVisible();
    await signer.decide("同意");
  }

  const administrator = await logIn("admin");
  await administrator.page.goto(address);
  await intervene(administrator, "改派他人", "罗青出差", async (dialog) => {
    await expect(dialog.getByRole("radio", { name: "罗青" })).toBeChecked();
    await administrator.pick("改派给", "莫丽", "莫丽");
    await administrator.picture("03-reassign");
  });
  const instead = await logIn("mo.li");
  await instead.openTask("依次评审", subject);
  await instead.decide("同意");
  await administrator.page.reload();
  await intervene(administrator, "跳过（视为同意）", "已在会上通过", async (dialog) => { await expect(dialog.getByText("三人中两人同意")).toBeVisible(); });
  await intervene(administrator, "转到其他步骤", "总经理已口头同意", async (dialog) => { await administrator.press(dialog.getByRole("radio", { name: "归档" })); });
  await administrator.picture("04-intervened");
  await clerk.openTask("归档", subject);
  await clerk.decide("完成");
  await expect(page.getByText("已完成").first()).toBeVisible();
  const timeline = page.getByRole("region", { name: "时间线" });
  for (const told of ["今天需要结论", "请先核对型号。", "等报价单", "罗青出差", "已在会上通过", "总经理已口头同意"]) await expect(timeline).toContainText(told);
});

test("GAL-01: sent back and walked again, then rejected", async ({ logIn }) => {
  const subject = `退回重走 ${mark()}`;
  const clerk = await logIn("li.wei");
  await clerk.page.goto("forms/approval-gallery/new");
  await clerk.write("事由", subject);
  for (const [field, name] of [["评审人一", "何萍"], ["评审人二", "罗青"], ["评审人三", "苏文"], ["最终审批人", "周志远"]] as const) await clerk.pick(field, name, name);
  await clerk.press(clerk.button("提交"));
  await expect(clerk.shown("事由")).toHaveText(subject);

  const first = await logIn("he.ping");
  await first.openTask("依次评审", subject);
  await first.decide("同意");
  const second = await logIn("luo.qing");
  await second.openTask("依次评审", subject);
  await act(second, "退回", async (dialog) => {
    await second.press(dialog.getByRole("radio", { name: "重新逐步办理" }));
    await dialog.getByLabel("原因").fill("请写明用途");
  });
  await clerk.openTask("填写", subject);
  await expect(clerk.page.getByRole("region", { name: "时间线" })).toContainText("请写明用途");
  await clerk.write("备注", "用于试制");
  await clerk.decide("完成");
  // All is walked anew: the first of those asked in turn is asked again, and refuses.
  await first.openTask("依次评审", subject);
  await first.decide("驳回", "预算不足");
  await expect(first.page.getByText("已驳回").first()).toBeVisible();
  await first.picture("05-rejected");
  await clerk.page.reload();
  await expect(clerk.page.getByRole("region", { name: "时间线" })).toContainText("预算不足");
});

test("GAL-02: opinions, who has read it, a wait that is skipped, and one level up until it is decided", async ({ logIn }) => {
  const subject = `会商 ${mark()}`;
  const clerk = await logIn("li.wei");
  const { page } = clerk;
  await page.goto("forms/steps-gallery/new");
  await clerk.write("事由", subject);
  await clerk.press(page.getByRole("radiogroup", { name: "存疑" }).getByText("是", { exact: true }));
  await clerk.pick("专家", "赵敏", "赵敏");
  await clerk.pick("顾问", "孙磊", "孙磊");
  await clerk.pick("观察人", "马俊", "马俊");
  await clerk.press(clerk.button("提交"));
  await expect(clerk.shown("事由")).toHaveText(subject);
  const address = page.url();

  for (const [login, words] of [["zhao.min", "先试用三个月"], ["sun.lei", "低温下更稀"]] as const) {
    const adviser = await logIn(login);
    await adviser.openTask("会商意见", subject);
    await expect(adviser.page.getByText("您的意见是什么？").first()).toBeVisible();
    await adviser.decide("发表意见", words);
  }
  const observer = await logIn("ma.jun");
  await observer.openTask("参考意见", subject);
  await observer.decide("发表意见", "服务部可安排试用");

  const administrator = await logIn("admin");
  await administrator.page.goto(address);
  await intervene(administrator, "跳过（视为同意）", "不必再等", async (dialog) => { await expect(dialog.getByText("冷静期")).toBeVisible(); });
  const centre = await logIn("qian.hong");
  await centre.openTask("请示中心", subject);
  await centre.decide("未定");
  const company = await logIn("zhou.zhiyuan");
  await company.openTask("请示公司", subject);
  await company.write("结论", "先试用三个月");
  await company.decide("已定");
  await clerk.openTask("办结", subject);
  await expect(page.getByRole("region", { name: "时间线" })).toContainText("低温下更稀");
  const read = page.getByRole("list", { name: "知会情况" });
  await expect(read.getByRole("listitem").filter({ hasText: "马俊" })).toBeVisible();
  await clerk.picture("05-opinions");
  await clerk.decide("完成");
  await expect(page.getByText("已完成").first()).toBeVisible();
});

test("GAL-03: the first branch is enough, each provider sees their lines, lines are cut, and two records are decided at once", async ({ logIn }) => {
  const mine = mark();
  const clerk = await logIn("wang.fang");
  const { page } = clerk;
  for (const subject of [`计划甲 ${mine}`, `计划乙 ${mine}`]) {
    await page.goto("forms/plan-gallery/new");
    await clerk.write("事由", subject);
    await page.getByRole("textbox", { name: "金额" }).fill("800");
    for (const [line, what, owner] of [[1, "滤芯", "谢安"], [2, "机油", "侯梅"]] as const) {
      await clerk.press(clerk.button("为“明细”添加一行").or(clerk.button("添加一行")));
      await clerk.write(`品名，第 ${String(line)} 行`, what);
      await clerk.pick(`提供人，第 ${String(line)} 行`, owner, owner);
      await clerk.write(`需求数量，第 ${String(line)} 行`, "5");
    }
    await clerk.pick("技术评审人", "何川", "何川");
    await clerk.pick("商务评审人", "罗青", "罗青");
    await clerk.pick("审批人", "裴宇", "裴宇");
    await clerk.press(clerk.button("提交"));
    await expect(clerk.shown("事由")).toHaveText(subject);
  }
  const merchant = await logIn("luo.qing");
  await merchant.go("首页");
  await merchant.press(merchant.page.getByRole("link", { name: "全部待办" }));
  for (const subject of ["计划甲", "计划乙"]) await merchant.page.getByRole("checkbox", { name: new RegExp(`${subject} ${mine}`) }).check();
  const bulk = merchant.page.getByRole("region", { name: "批量办理" });
  await expect(bulk).toContainText("已选 2 项");
  await merchant.picture("06-chosen");
  await merchant.press(bulk.getByRole("button", { name: "完成" }));
  await merchant.press(merchant.page.getByRole("dialog").getByRole("button", { name: "确认：完成" }));
  await expect(merchant.page.getByText("已办理 2 项")).toBeVisible();

  const decider = await logIn("pei.yu");
  for (const subject of ["计划甲", "计划乙"]) {
    await decider.openTask("初审", `${subject} ${mine}`);
    await decider.decide("同意");
  }
  for (const [login, what] of [["xie.an", "滤芯"], ["hou.mei", "机油"]] as const) {
    const provider = await logIn(login);
    for (const subject of ["计划甲", "计划乙"]) {
      await provider.openTask("确认可供数量", `${subject} ${mine}`);
      // Of the two lines only the own one can be filled in.
      const offered = provider.page.getByRole("textbox", { name: /^可供数量/ });
      await expect(offered).toHaveCount(1);
      await expect(provider.page.getByRole("row").filter({ has: offered })).toContainText(what);
      await offered.fill("5");
      await provider.picture(`07-lines-of-${login}`);
      await provider.decide("完成");
    }
  }
  await decider.openTask("逐行核减", `计划甲 ${mine}`);
  const lines = decider.page.getByRole("region", { name: /逐行审批/ });
  const second = lines.getByRole("listitem").filter({ hasText: "机油" });
  await decider.press(second.getByText("驳回"));
  await second.getByRole("textbox", { name: "原因" }).fill("已停产");
  await decider.picture("08-cut");
  await decider.decide("部分同意");
  await clerk.openTask("归档", `计划甲 ${mine}`);
  await expect(page.getByText("已停产").first()).toBeVisible();
  await clerk.decide("完成");
  await expect(page.getByText("已完成").first()).toBeVisible();

  // The other plan was cut on paper.
  await page.goto(`forms/plan-gallery?q=${encodeURIComponent(`计划乙 ${mine}`)}`);
  await clerk.press(page.getByRole("link", { name: `计划乙 ${mine}` }).first());
  await clerk.more("录入纸面签署");
  const paper = page.getByRole("dialog");
  const reduced = paper.getByRole("region", { name: /逐行审批/ }).getByRole("listitem").filter({ hasText: "滤芯" });
  await clerk.press(reduced.getByText("核减"));
  await clerk.press(paper.getByRole("radio", { name: "部分同意" }));
  await paper.getByLabel("签署日期").fill("2026-03-02");
  await clerk.press(paper.getByRole("button", { name: "确认录入" }));
  await expect(paper).toContainText("须大于 0 且小于 5。");
  await reduced.getByRole("spinbutton").fill("3");
  await clerk.picture("09-cut-on-paper");
  await clerk.press(paper.getByRole("button", { name: "确认录入" }));
  await expect(paper).toBeHidden();
  await expect(page.getByText(/纸面签署于 2026-03-02/).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "时间线" })).toContainText("通过 1 行，核减 1 行，驳回 0 行");
});

test("GAL-04: another system does not answer, and a person looks at it instead", async ({ logIn }) => {
  const subject = `信用 ${mark()}`;
  const clerk = await logIn("wang.fang");
  const { page } = clerk;
  await page.goto("forms/call-gallery/new");
  await clerk.write("事由", subject);
  await clerk.write("客户编号", "C-0815");
  await page.getByRole("textbox", { name: "金额" }).fill("5000");
  await clerk.press(clerk.button("提交"));
  await expect(clerk.shown("事由")).toHaveText(subject);
  await clerk.openTask("人工核查", subject);
  await expect(page.getByRole("region", { name: "时间线" })).toContainText("未得到应答");
  await clerk.write("备注", "电话核实，信用良好");
  await clerk.picture("09-no-answer");
  await clerk.decide("完成");
  await clerk.openTask("确认", subject);
  await clerk.decide("完成");
  await expect(page.getByText("已完成").first()).toBeVisible();
});
