import type { Person } from "./support/person";
import { expect, test } from "./support/test";

async function openContractText(person: Person): Promise<void> {
  await person.page.goto("forms/contract-text");
  await person.press(person.page.getByRole("link").filter({ hasText: "HT-HZ-2026-007" }).first());
  await expect(person.heading(/合同文本/)).toBeVisible();
}

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test("somebody is let read a record for a time, and no longer when it is taken back", async ({ logIn, hasTouch }) => {
  const reader = hasTouch ? "meng.qi" : "cao.yu";
  const name = hasTouch ? "孟琪" : "曹宇";
  const keeper = await logIn("xu.jing");
  await openContractText(keeper);
  const panel = keeper.page.getByRole("region", { name: "限时查阅" });
  await keeper.press(panel.getByRole("button", { name: "授权他人查阅…" }));
  const dialog = keeper.page.getByRole("dialog", { name: "授权他人查阅此单据" });
  await keeper.press(dialog.getByRole("button", { name: /^授\s?权$/ }));
  await expect(dialog.getByText("请填写").first()).toBeVisible();
  await keeper.pick("人员", reader, name);
  await keeper.setTime("截止时间", later(2));
  await keeper.write("授权原因", "核对质保条款");
  await keeper.picture("01-grant");
  await keeper.press(dialog.getByRole("button", { name: /^授\s?权$/ }));
  await expect(panel.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "核对质保条款" }).first()).toBeVisible();
  await expect(keeper.page.getByText("授权查阅 ·").first()).toBeVisible();
  await keeper.picture("02-granted");
  const address = keeper.page.url();

  const other = await logIn(reader);
  await openContractText(other);
  await expect(other.page.getByRole("region", { name: "限时查阅" }).getByRole("button", { name: "授权他人查阅…" })).toBeHidden();
  await other.picture("03-reads");

  await keeper.press(panel.getByRole("button", { name: `收回 ${name} 的查阅授权` }).first());
  await expect(panel.getByRole("listitem").filter({ hasText: name }).first()).toContainText("收回");
  await other.page.goto(address);
  await expect(other.page.getByText("没有该单据，或您无权查看").first()).toBeVisible();
});

test("what is typed at a step is there again, also after the session ended", async ({ logIn, hasTouch }) => {
  const borrower = await logIn(hasTouch ? "zhu.qiang" : "jin.yan");
  const head = await logIn(hasTouch ? "yang.bin" : "shen.hao");
  const purpose = `核对条款 ${String(Date.now()).slice(-7)}`;
  await borrower.page.goto("forms/contract-borrowing/new");
  await borrower.pick("合同", "HZ-2026", "HT-HZ-2026-007");
  await borrower.press(borrower.page.getByRole("radio", { name: "查阅扫描件" }).or(borrower.page.getByText("查阅扫描件")).first());
  await borrower.write("借阅用途", purpose);
  await borrower.press(borrower.button("提交"));
  await expect(borrower.heading(/合同借阅申请/)).toBeVisible();
  await expect(borrower.shown("借阅用途")).toHaveText(purpose);
  const address = borrower.page.url();

  await head.page.goto(address);
  await head.press(head.button("退回"));
  await head.page.getByRole("dialog").getByRole("textbox").fill("请写明设备编号");
  await expect(head.page.getByRole("status", { name: "填写内容暂存状态" })).toContainText("已暂存");
  await head.picture("01-kept");
  await head.page.evaluate(() => { localStorage.clear(); });
  await head.page.reload();
  await head.press(head.button("退回"));
  await expect(head.page.getByRole("dialog").getByRole("textbox")).toHaveValue("请写明设备编号");

  await head.page.context().clearCookies();
  await head.page.getByRole("dialog").getByRole("textbox").fill("请写明设备编号和页码");
  const again = head.page.getByRole("dialog").filter({ has: head.page.getByLabel("密码", { exact: true }) });
  await expect(again).toBeVisible();
  await head.picture("02-log-in-again");
  await again.getByLabel("密码", { exact: true }).fill("docket");
  await head.press(again.getByRole("button", { name: "登录", exact: true }));
  await expect(again).toBeHidden();
  await expect(head.page.getByRole("dialog").getByRole("textbox")).toHaveValue("请写明设备编号和页码");
  await head.press(head.page.getByRole("dialog").getByRole("button", { name: /退回/ }));
  await expect(head.page.getByText("请写明设备编号和页码").first()).toBeVisible();
  await head.page.reload();
  await expect(head.page.getByRole("status", { name: "填写内容暂存状态" })).toBeHidden();
});
