import { readFileSync } from "node:fs";
import { PackFiles } from "./support/packs";
import { expect, test } from "./support/test";

/** What a clerk keeps in a Chinese spreadsheet: one row is good, one lacks a name, one names no kind. */
const file = (mark: string) => Buffer.from(
  ["单位详细名称,客户类型,所属办事处,负责人,联系电话,地址,备用", `导入的客户${mark},最终用户,上海办事处,张三,021-55012233,军工路2636号,x`, ",最终用户,上海办事处,李四,021-55012234,军工路2637号,", `导入的客户B${mark},外星用户,上海办事处,王五,021-55012235,军工路2638号,`].join("\r\n"),
);

test("customers come from a file: columns, a trial with problems in cells, the import, the records", async ({ logIn, hasTouch }) => {
  const mark = `${hasTouch ? "P" : "D"}${String(Date.now()).slice(-7)}`;
  const person = await logIn("wang.fang");
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("link", { name: "客户列表", exact: true }));
  await person.press(page.getByRole("link", { name: "导入", exact: true }));
  await expect(person.heading("导入客户")).toBeVisible();
  await person.picture("01-upload");

  const chooser = page.waitForEvent("filechooser");
  await person.press(page.getByRole("button", { name: "选择文件…" }));
  await (await chooser).setFiles({ name: "客户.csv", mimeType: "text/csv", buffer: file(mark) });
  await expect(page.getByRole("combobox", { name: "列“单位详细名称”对应到" })).toHaveValue("name");
  await expect(page.getByRole("combobox", { name: "列“备用”对应到" })).toHaveValue("");
  await person.picture("02-columns");
  await person.press(person.button("试运行"));

  await expect(page.getByRole("heading", { name: "试运行结果" })).toBeVisible({ timeout: 60_000 });
  const problems = page.getByRole("table", { name: "问题" });
  await expect(problems.getByRole("row").filter({ hasText: "单位详细名称" })).toContainText("3");
  await expect(problems.getByRole("row").filter({ hasText: "客户类型" })).toContainText("4");
  await person.picture("03-trial");
  await person.press(page.getByRole("button", { name: "导入 1 张单据" }));

  await expect(page.getByRole("heading", { name: "导入结果" })).toBeVisible({ timeout: 60_000 });
  await person.picture("04-result");
  await person.press(page.getByRole("link", { name: "查看单据" }));
  await page.getByRole("searchbox", { name: "查找" }).fill(mark);
  await expect(page.getByRole("link", { name: new RegExp(mark) }).first()).toBeVisible();
});

test("lines go out to a workbook and come back: a line that is changed there is the same line, one that is left out is gone", async ({ logIn, hasTouch }) => {
  const name = `明细往返${hasTouch ? "P" : "D"}${String(Date.now()).slice(-7)}`;
  const person = await logIn("wang.fang");
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("link", { name: "新建字段类型示例", exact: true }));
  await person.write("名称", name);
  await person.press(person.button("为“配件”添加一行").or(person.button("添加一行")));
  await person.paste(page.getByRole("textbox", { name: "名称，第 1 行" }), "喷油器\t4100\n密封垫\t4200");
  await person.press(person.button("提交"));
  await expect(page.getByText("已登记").first()).toBeVisible();
  await person.press(page.getByRole("link", { name: "此表单全部单据" }));
  await page.getByRole("searchbox", { name: "查找" }).fill(name);
  await expect(page.getByRole("table", { name: "字段类型示例" }).getByRole("row").filter({ has: page.getByRole("link") })).toHaveCount(1);

  await person.press(person.button("导出"));
  const download = page.waitForEvent("download");
  await person.press(page.getByRole("link", { name: "Excel：全部字段与明细" }));
  const workbook = new PackFiles(await (await download).path());
  workbook.replace("xl/worksheets/sheet3.xml", "<v>4100</v>", "<v>4400</v>");
  workbook.replace("xl/worksheets/sheet3.xml", /<row (?:(?!<row ).)*?<v>4200<\/v>.*?<\/row>/s, "");

  await person.press(page.getByRole("link", { name: "导入", exact: true }));
  const chooser = page.waitForEvent("filechooser");
  await person.press(page.getByRole("button", { name: "选择文件…" }));
  await (await chooser).setFiles({ name: "明细.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: readFileSync(workbook.zip()) });
  await expect(page.getByRole("region", { name: /工作表“配件”/ }).getByRole("combobox", { name: "列“行标识”对应到" })).toHaveValue("@row");
  await page.getByRole("combobox", { name: "如何识别已有单据" }).selectOption({ label: "单据标识" });
  await person.press(page.getByRole("radio", { name: /^替换为文件中的明细/ }));
  await person.picture("05-lines");
  await person.press(person.button("试运行"));
  await expect(page.getByRole("heading", { name: "试运行结果" })).toBeVisible({ timeout: 60_000 });
  await person.press(page.getByRole("button", { name: "导入 1 张单据" }));
  await expect(page.getByRole("heading", { name: "导入结果" })).toBeVisible({ timeout: 60_000 });
  await person.press(page.getByRole("link", { name: "查看单据" }));
  await page.getByRole("searchbox", { name: "查找" }).fill(name);
  await person.press(page.getByRole("link", { name }));
  await expect(page.getByRole("cell", { name: /4,400$/ })).toBeVisible();
  await expect(page.getByText("密封垫")).toHaveCount(0);
  await person.press(person.button("第 2 版的变更"));
  const changes = page.getByRole("dialog", { name: "版本比较" });
  await expect(changes.getByText("配件：修改第 1 行")).toBeVisible();
  await expect(changes.getByText("配件：删除第 2 行")).toBeVisible();
  await person.picture("06-lines-replaced");
});
