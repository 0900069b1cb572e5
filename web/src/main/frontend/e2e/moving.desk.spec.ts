import { PackFiles } from "./support/packs";
import { expect, test } from "./support/test";

const file = "contract/contract-text.form.yaml";
const stamp = Date.now().toString(36);
const title = `密级${stamp}`;

test("records are moved to a newer form: looked at first, one by one and many at once", async ({ logIn }) => {
  const administrator = await logIn("admin");
  const counsel = await logIn("su.wen");
  const { page } = counsel;
  for (const place of ["A", "B"]) {
    await page.goto("forms/contract-text/new");
    await counsel.pick("合同", place === "A" ? "SH-2025" : "BJ-2023", "HT-");
    await counsel.write("档案盒与位置", `${place} 盒 ${stamp}`);
    await counsel.press(counsel.button("提交"));
    await expect(counsel.shown("档案盒与位置").or(page.getByText("已被其他单据使用")).first()).toBeVisible();
  }

  await administrator.go("管理");
  const history = administrator.page.getByRole("table", { name: "发布历史" });
  const live = history.getByRole("row").filter({ hasText: "正在使用" });
  const before = (await live.getByRole("cell").first().innerText()).split(/\s/)[0] ?? "";
  const downloading = administrator.page.waitForEvent("download");
  await administrator.press(administrator.page.getByRole("link", { name: "下载配置包 contract（zip）" }));
  const pack = new PackFiles(await (await downloading).path());
  pack.addLine(file, "place:", `level${stamp}: {type: text, title: {en: Level ${stamp}, zh-CN: ${title}}, required: true}`);
  const chooser = administrator.page.waitForEvent("filechooser");
  await administrator.press(administrator.button("选择 zip 文件"));
  await (await chooser).setFiles(pack.zip());
  await expect(administrator.page.getByRole("status").filter({ hasText: "没有问题，可以发布。" })).toBeVisible();
  await administrator.write("变更说明（记入历史）", title);
  await administrator.press(administrator.button("发布"));
  await expect(live).toContainText(title);

  // One record, from its page: it lacks what the newer form needs
  await page.goto("forms/contract-text");
  await counsel.press(page.getByRole("link").filter({ hasText: "HT-HZ-2026-007" }).first());
  await counsel.press(counsel.button("更多"));
  await counsel.press(page.getByRole("menuitem", { name: "升级到新版表单" }));
  const drawer = page.getByRole("dialog", { name: "升级到新版表单" });
  await expect(drawer.getByRole("table", { name: "表单的变化" })).toContainText(title);
  await counsel.picture("01-preview");
  await counsel.press(drawer.getByRole("button", { name: /升\s?级$/ }));
  await expect(drawer.getByText("为必填项").first()).toBeVisible();
  await counsel.write(title, "内部");
  await counsel.press(drawer.getByRole("button", { name: /升\s?级$/ }));
  await expect(drawer).toBeHidden();
  await expect(counsel.shown(title)).toHaveText("内部");
  await expect(page.getByText("升级到新版表单").first()).toBeVisible();
  await counsel.picture("02-moved");

  // The others, all at once
  await page.goto("forms/contract-text");
  await counsel.press(page.getByRole("link", { name: "旧版单据" }));
  await expect(page.getByRole("status").filter({ hasText: "仍为填写时的旧版表单" })).toBeVisible();
  await counsel.picture("03-standing");
  await counsel.press(counsel.button("预览升级结果"));
  const records = page.getByRole("table", { name: "单据明细" });
  await expect(records).toContainText("保持原样");
  await counsel.picture("04-looked");
  await counsel.write(title, "公开");
  await counsel.press(counsel.button("按这些值重新预览"));
  await counsel.press(page.getByRole("button", { name: /^升级 \d+ 张单据$/ }));
  await expect(records).toContainText("已升级");
  await counsel.picture("05-done");
  const downloadingReport = page.waitForEvent("download");
  await counsel.press(page.getByRole("link", { name: "报告（Excel）" }));
  expect((await downloadingReport).suggestedFilename()).toContain(".xlsx");

  await administrator.press(administrator.button(`恢复使用发布 ${before}`));
  const dialog = administrator.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "原因" }).fill("试用结束");
  await administrator.press(dialog.getByRole("button", { name: "恢复使用" }));
  await expect(live.getByRole("cell").first()).toContainText(before);
});
