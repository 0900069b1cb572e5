import { readPdf } from "./support/pdf";
import { expect, test } from "./support/test";

test("numbers of a pad: reserved, used for a record, voided, and the register explains each of them", async ({ logIn }) => {
  const administrator = await logIn("admin");
  const { page } = administrator;
  await administrator.go("管理");
  await administrator.press(page.getByRole("navigation", { name: "管理" }).getByRole("link", { name: "编号规则" }));
  await administrator.press(page.getByRole("link", { name: "“客户报修单编号”登记簿" }));
  await administrator.press(administrator.button("预留编号"));
  await administrator.write("数量", "3");
  await administrator.pick("使用人", "李薇", "李薇");
  await administrator.write("用途", "纸质报修单第 7 本");
  await administrator.press(page.getByRole("dialog").getByRole("button", { name: "预留编号" }));
  const rows = page.getByRole("table", { name: "登记簿" }).getByRole("row").filter({ hasText: "纸质报修单第 7 本" });
  await expect(rows).toHaveCount(3);
  const kept = await rows.getByRole("cell").first().innerText();
  await expect(page.getByRole("status").filter({ hasText: "完整：" })).toBeVisible();
  await administrator.picture("01-reserved");

  const service = await logIn("li.wei");
  await service.go("表单");
  await service.press(service.page.getByRole("region", { name: "客户维修" }).getByRole("link", { name: "新建客户报修处理流程" }));
  await service.setTime("接报时间", "2026-11-20T09:30");
  await service.press(service.button("保存草稿"));
  await service.more("使用预留编号");
  await service.page.getByRole("combobox", { name: "纸上的编号" }).selectOption(kept);
  await service.picture("02-number-on-the-paper");
  await service.press(service.page.getByRole("dialog").getByRole("button", { name: "使用预留编号" }));
  await expect(service.heading(new RegExp(kept))).toBeVisible();

  await page.reload();
  await expect(rows).toHaveCount(2);
  await administrator.press(rows.first().getByRole("button", { name: "退回其余" }));
  await administrator.write("原因", "本子遗失");
  await administrator.press(page.getByRole("dialog").getByRole("button", { name: "作废" }));
  await expect(page.getByRole("table", { name: "登记簿" }).getByRole("row").filter({ hasText: "本子遗失" })).toHaveCount(2);
  await expect(page.getByRole("status").filter({ hasText: "完整：" })).toBeVisible();
  await administrator.picture("03-given-back");
  const statement = await readPdf("06-statement", await administrator.fetch(page.getByRole("link", { name: "完整性说明（PDF）" })));
  expect(statement.text).toContain("编号完整性说明");
  expect(statement.text).toContain("本子遗失");
});

test("the documents of a list come out as one file with a log", async ({ logIn }) => {
  const administrator = await logIn("zhang.jianguo");
  const { page } = administrator;
  await page.goto("./forms/repair-report");
  await administrator.press(administrator.button("导出"));
  await administrator.press(page.getByRole("menuitem", { name: "全部单据的打印文件（PDF）" }));
  await administrator.picture("04-batch");
  await administrator.press(administrator.button("开始打印"));
  const open = page.getByRole("link", { name: /打开 PDF（\d+ 页）/ });
  await expect(open).toBeVisible({ timeout: 120_000 });
  await administrator.picture("05-batch-done");
  const first = page.getByRole("table", { name: "记录" }).getByRole("row").filter({ hasText: /BX-\d{6}-\d{4}，(原件|副本)/ }).first();
  await expect(first).toBeVisible();
  const printed = await readPdf("07-batch", await administrator.fetch(open));
  expect(printed.pages).toBeGreaterThan(1);
});
