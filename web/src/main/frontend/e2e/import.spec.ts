import { expect, test } from "./support/test";

/** A file as a Chinese spreadsheet writes it, with one good row and one that is wrong. */
test("customers are imported from a file: columns, trial with problems, import, the records", async ({ logIn, hasTouch }) => {
  const mark = `${hasTouch ? "P" : "D"}${String(Date.now()).slice(-7)}`;
  const person = await logIn("admin");
  const { page } = person;
  await page.goto("forms/customer");
  await person.press(page.getByRole("link", { name: "导入" }));
  await expect(person.heading(/^导入/)).toBeVisible();
  await person.picture("01-upload");

  const headings = "客户名称,备用列\r\n";
  const chooser = page.waitForEvent("filechooser");
  await person.press(page.getByRole("button", { name: "选择文件…" }));
  await (await chooser).setFiles({ name: "客户.csv", mimeType: "text/csv", buffer: Buffer.from(`${headings}导入的客户${mark},x\r\n`) });
  await expect(page.getByRole("combobox", { name: /^列“客户名称”对应到/ })).toBeVisible();
  await person.picture("02-columns");
  await person.press(person.button("试运行"));

  await expect(page.getByRole("heading", { name: "试运行结果" })).toBeVisible({ timeout: 60_000 });
  await person.picture("03-trial");
});
