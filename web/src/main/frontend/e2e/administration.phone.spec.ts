import { PackFiles } from "./support/packs";
import type { Person } from "./support/person";
import { expect, test } from "./support/test";

const file = "repair/repair-report.form.yaml";

/** Everything is as wide as the phone: nothing has to be moved sideways. */
async function expectToFit(person: Person): Promise<void> {
  expect(await person.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

async function open(administrator: Person, place: string): Promise<void> {
  await administrator.press(administrator.page.getByRole("navigation", { name: "管理" }).getByRole("link", { name: place }));
}

test("An administrator on the phone is told of a mistake, and looks at numbers, templates and the organisation", async ({ logIn }) => {
  const administrator = await logIn("admin");
  const { page } = administrator;
  await administrator.go("管理");
  const downloading = page.waitForEvent("download");
  await administrator.press(page.getByRole("link", { name: "下载配置包 repair（zip）" }));
  const pack = new PackFiles(await (await downloading).path());
  await expectToFit(administrator);

  const line = pack.addLine(file, "symptom:", "weather: {type: txt, title: {en: Weather, zh-CN: 天气}}");
  const choosing = page.waitForEvent("filechooser");
  await administrator.press(administrator.button("选择 zip 文件"));
  await (await choosing).setFiles(pack.zip());
  const problem = page.getByRole("table", { name: "问题" }).getByRole("row").filter({ hasText: file });
  await expect(problem.getByRole("cell").nth(1)).toHaveText(String(line));
  await administrator.picture("21-problem");
  await expectToFit(administrator);

  await open(administrator, "编号规则");
  await expect(page.getByText(/BX-\d{6}-\d{4}/).first()).toBeVisible();
  await administrator.picture("22-series");
  await expectToFit(administrator);

  await open(administrator, "单据模板");
  await page.getByRole("combobox", { name: "模板" }).selectOption({ label: "服务报告单" });
  await administrator.pick("单据", "BX-202610-0001", "BX-202610-0001");
  await administrator.press(administrator.button("生成 PDF"));
  await expect(page.getByRole("link", { name: "在新标签页打开" })).toBeVisible();
  await administrator.picture("23-template");
  await expectToFit(administrator);

  await open(administrator, "组织");
  await administrator.press(page.getByRole("link", { name: "人员", exact: true }));
  await expect(page.getByRole("link", { name: "高文博" })).toBeVisible();
  await administrator.picture("24-people");
  await expectToFit(administrator);
});
