import { readPdf } from "./support/pdf";
import type { Person } from "./support/person";
import { expect, test } from "./support/test";

async function answer(person: Person, question: string, word: string): Promise<void> {
  await person.press(person.page.getByRole("radiogroup", { name: question, exact: true }).getByText(word, { exact: true }));
}

/** What the summary of everything that is wrong says, each line with the name of its place. */
function summary(person: Person, text: string | RegExp) {
  return person.page.getByRole("alert").getByRole("button", { name: text });
}

async function submit(person: Person): Promise<void> {
  // Where nothing may move, the sign of a button that was busy stays in its name.
  await person.press(person.page.getByRole("button", { name: /^(loading )?提交$/ }));
}

async function addRow(person: Person): Promise<void> {
  await person.press(person.button("为“维修记录”添加一行").or(person.button("添加一行")));
}

/** Keeps the draft and comes back to it: what is shown then is what was kept. */
async function keep(person: Person, title: string): Promise<void> {
  const { page } = person;
  await person.press(person.button("保存草稿"));
  await expect(page.getByText("草稿已保存。").last()).toBeVisible();
  await person.go("首页");
  await person.press(page.getByRole("region", { name: "我的草稿" }).getByRole("link").filter({ hasText: title }));
  await expect(page.getByRole("textbox", { name: "型号" })).toBeVisible();
}

/** What the other fields say decides what is shown, demanded, open and offered. */
async function conditions(person: Person, mark: string, tool: string): Promise<void> {
  const { page } = person;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  await expect(page.getByLabel("登记日期", { exact: true })).toHaveValue(today);

  // Shown, demanded, cleared and kept
  await person.write("最后使用地点", "军工路");
  await answer(person, "已报废", "是");
  await expect(page.getByRole("textbox", { name: "最后使用地点" })).toBeHidden();
  await submit(person);
  await expect(summary(person, /报废日期.*必填/)).toBeVisible();
  await expect(summary(person, /最后使用地点/)).toBeHidden();
  await person.setTime("报废日期", "2026-02-01");
  await answer(person, "已报废", "否");
  await expect(page.getByLabel("报废日期", { exact: true })).toBeHidden();
  await keep(person, mark);
  await answer(person, "已报废", "是");
  await expect(page.getByLabel("报废日期", { exact: true })).toHaveValue("");
  await person.setTime("报废日期", "2026-02-01");
  await keep(person, mark);
  await answer(person, "已报废", "否");
  await expect(page.getByRole("textbox", { name: "最后使用地点" })).toHaveValue("军工路");
  await answer(person, "已报废", "是");

  // Demanded and read-only by an answer
  await expect(page.getByRole("textbox", { name: "保单号" })).not.toHaveAttribute("aria-required", "true");
  await answer(person, "已投保", "是");
  await expect(page.getByRole("textbox", { name: "保单号" })).toHaveAttribute("aria-required", "true");
  await submit(person);
  await expect(summary(person, /保单号.*必填/)).toBeVisible();
  await person.write("保单号", "PICC-001");
  await person.write("成交价", "1000");
  await answer(person, "价格已确定", "是");
  await expect(page.getByRole("textbox", { name: "成交价" })).toBeHidden();
  await expect(person.shown("成交价")).toContainText("1,000.00");

  // Computed, overwritten, and then left alone
  await person.setTime("销售日期", "2026-03-01");
  await expect(page.getByLabel("保修截止日期", { exact: true })).toHaveValue("2028-03-01");
  await person.setTime("保修截止日期", "2029-06-30");
  await person.setTime("销售日期", "2026-03-02");
  await expect(page.getByLabel("保修截止日期", { exact: true })).toHaveValue("2029-06-30");

  // Made on the spot; offered as the condition says
  const field = page.getByRole("combobox", { name: "工具（当前值）", exact: true });
  await person.press(field);
  await person.press(page.getByRole("button", { name: /^列表中没有，新建/ }));
  const drawer = page.getByRole("dialog", { name: "新建工具" });
  await drawer.getByRole("textbox", { name: "名称" }).fill(tool);
  await drawer.getByRole("textbox", { name: "使用小时" }).fill("120");
  await person.picture("01-in-place");
  await person.press(drawer.getByRole("button", { name: "新建并使用" }));
  await expect(drawer).toBeHidden();
  await expect(field).toHaveValue(tool);
  await person.press(page.getByRole("combobox", { name: "工具（提交时的值）", exact: true }));
  await person.press(page.getByRole("button", { name: /^列表中没有，新建/ }));
  await drawer.getByRole("textbox", { name: "名称" }).fill(`扳手${mark}`);
  await person.press(drawer.getByRole("button", { name: "新建并使用" }));
  await expect(drawer).toBeHidden();
  await answer(person, "仅选用过的工具", "是");
  await person.press(field);
  await field.fill(mark);
  await expect(page.getByRole("listbox")).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("option")).toHaveCount(1);
  await person.press(page.getByRole("option"));
  await person.pick("工具（提交时的值）", tool, tool);
}

/** Lines among themselves, from the record on its lines, and from the lines on the record. */
async function lines(person: Person): Promise<void> {
  const { page } = person;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  await addRow(person);
  await expect(page.getByLabel("开始日期，第 1 行", { exact: true })).toHaveValue(today);
  await person.write("工单号，第 1 行", "W-1");
  await person.setTime("开始日期，第 1 行", "2026-01-10");
  await person.setTime("结束日期，第 1 行", "2026-01-05");
  await addRow(person);
  await person.write("工单号，第 2 行", "W-1");
  await person.setTime("开始日期，第 2 行", "2026-01-20");
  await person.write("费用，第 2 行", "300");
  await submit(person);
  await expect(summary(person, /结束日期，第 1 行.*结束日期早于开始日期/)).toBeVisible();
  await expect(summary(person, /费用，第 1 行.*必填/)).toBeVisible();
  await expect(summary(person, /工单号，第 2 行/)).toBeVisible();
  await expect(summary(person, /结束日期，第 2 行.*必填/)).toBeVisible();
  await expect(summary(person, /报废日期.*报废日期早于销售日期/)).toBeVisible();
  await person.picture("02-problems");
  await person.press(summary(person, /结束日期，第 1 行/));
  await expect(page.getByLabel("结束日期，第 1 行", { exact: true })).toBeFocused();
  await person.setTime("结束日期，第 1 行", "2026-01-12");
  await person.write("费用，第 1 行", "100");
  await person.write("工单号，第 2 行", "W-2");
  await answer(person, "已报废", "否");
  await expect(person.shown("计费合计")).toContainText("440.00");
  await person.write("附加费率", "20");
  await expect(person.shown("计费合计")).toContainText("480.00");
  await person.write("费用预算", "400");
}

test("rules inside a form: shown, demanded, open, computed and offered by what else is there, and told in both languages", async ({ logIn, hasTouch }) => {
  const mark = `${hasTouch ? "P" : "D"}${String(Date.now()).slice(-8)}`;
  const tool = `量具${mark}`;
  // Somebody else on each: the language is the person's, wherever they are logged in.
  const person = await logIn(hasTouch ? "ma.jun" : "liu.yang");
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("region", { name: "字段示例" }).getByRole("link", { name: "新建规则示例", exact: true }));
  await expect(person.heading("新建规则示例")).toBeVisible();
  await person.write("型号", "D9");
  await person.write("机号", mark);
  await conditions(person, mark, tool);
  await lines(person);

  // The same refusal in the other language
  await submit(person);
  await expect(summary(person, /费用预算.*维修计费超出预算/)).toBeVisible();
  await expect(page.getByRole("status", { name: "草稿保存状态" })).toHaveText(/^已保存/);
  await person.press(person.button("English"));
  person.reads("en");
  await person.press(person.button("Submit"));
  await expect(summary(person, /Budget.*The repairs cost more than the budget/)).toBeVisible();
  await person.picture("03-english");
  await person.press(person.button("中文"));
  person.reads("zh-CN");
  await person.write("费用预算", "500");
  await person.write("备注", "首次登记");
  await person.write("内部备注", `内部${mark}`);
  await person.write("手机号码", "13800000000");
  await person.picture("04-filled");
  await submit(person);
  await expect(person.heading("规则示例")).toBeVisible();
  await expect(person.shown("保修截止日期")).toHaveText("2029-06-30");

  // What the tool says changes afterwards: one place follows, the other stays
  await person.press(person.shown("工具（当前值）").getByRole("link", { name: tool }));
  await expect(person.heading("工具")).toBeVisible();
  await person.press(person.button("修改"));
  await person.write("使用小时", "500");
  await person.press(person.button("保存修改"));
  await expect(person.shown("使用小时")).toHaveText("500");
  await person.press(page.getByRole("region", { name: "关联单据" }).getByRole("link", { name: new RegExp(mark) }));
  await expect(person.shown("工具（当前值）")).toContainText("500");
  await expect(person.shown("工具（提交时的值）")).toContainText("120");
  await person.picture("05-then-and-now");

  // On paper neither what is for us only nor what is masked
  await person.press(person.button("打印"));
  const dialog = page.getByRole("dialog");
  await person.press(dialog.getByRole("button", { name: "签发单据" }));
  await expect(dialog.getByRole("button", { name: "打印原件" })).toBeVisible();
  await person.press(dialog.getByRole("button", { name: /Close|关闭/ }));
  const paper = readPdf("06-sheet", await person.fetch(page.getByRole("region", { name: "已签发单据" }).getByRole("link", { name: /规则示例/ })));
  expect(paper.text).toContain(mark);
  expect(paper.text).toContain("138****0000");
  expect(paper.text).not.toContain("13800000000");
  expect(paper.text).not.toContain(`内部${mark}`);

  // A copy: without what is not copied, and only where the other one does not count
  await person.press(person.button("更多"));
  const copy = page.getByRole("menuitem", { name: "复制为新单据" });
  // What is under the finger stays there while the page still scrolls.
  await page.evaluate(() => { window.scrollTo({ top: 400, behavior: "instant" }); });
  const moved = await copy.evaluate((item) => {
    const before = item.getBoundingClientRect().top;
    window.scrollTo({ top: 0, behavior: "instant" });
    return item.getBoundingClientRect().top - before;
  });
  expect(moved, "pixels that the menu moves with the page").toBe(0);
  await person.press(copy);
  await expect(person.heading("新建规则示例")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "机号", exact: true })).toHaveValue(mark);
  await expect(page.getByRole("textbox", { name: "备注", exact: true })).toHaveValue("");
  await submit(person);
  await expect(page.getByText("该发动机已登记").first()).toBeVisible();
  await answer(person, "已报废", "是");
  await person.setTime("报废日期", "2026-09-01");
  await person.setTime("结束日期，第 2 行", "2026-01-25");
  await submit(person);
  await expect(person.shown("报废日期")).toHaveText("2026-09-01");
});
