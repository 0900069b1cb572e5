import { PackFiles } from "./support/packs";
import type { Person } from "./support/person";
import { expect, test } from "./support/test";

const file = "repair/repair-report.form.yaml";
// Another name at every run: what was published once stays in the history.
const stamp = Date.now().toString(36);
const title = `现场天气${stamp}`;

// One after another: rolling back would withdraw the draft of the other.
test.describe.configure({ mode: "default" });

async function upload(administrator: Person, zip: string): Promise<void> {
  const chooser = administrator.page.waitForEvent("filechooser");
  await administrator.press(administrator.button("选择 zip 文件"));
  await (await chooser).setFiles(zip);
}

async function openNewReport(person: Person): Promise<void> {
  await person.go("表单");
  await person.press(person.page.getByRole("link", { name: "新建客户报修处理流程" }));
  await expect(person.page.getByRole("textbox", { name: "具体的故障问题" })).toBeVisible();
}

test("An administrator adds a field, is told of a mistake, publishes, and rolls back", async ({ logIn }) => {
  const administrator = await logIn("admin");
  await administrator.go("管理");
  const history = administrator.page.getByRole("table", { name: "发布历史" });
  const live = history.getByRole("row").filter({ hasText: "正在使用" });
  const before = (await live.getByRole("cell").first().innerText()).split(/\s/)[0] ?? "";

  // The pack as it is in use
  const downloading = administrator.page.waitForEvent("download");
  await administrator.press(administrator.page.getByRole("link", { name: "下载配置包 repair（zip）" }));
  const pack = new PackFiles(await (await downloading).path());

  // A mistake is told with its place
  const field = (type: string) => `weather${stamp}: {type: ${type}, title: {en: Weather on site ${stamp}, zh-CN: ${title}}}`;
  const line = pack.addLine(file, "symptom:", field("txt"));
  await upload(administrator, pack.zip());
  await expect(administrator.page.getByRole("status").filter({ hasText: /有 \d+ 个问题/ })).toBeVisible({ timeout: 60_000 });
  const problem = administrator.page.getByRole("table", { name: "问题" }).getByRole("row").filter({ hasText: file });
  await expect(problem.getByRole("cell").nth(1)).toHaveText(String(line));
  await expect(problem).toContainText("txt");
  await expect(administrator.button("发布")).toBeHidden();
  await administrator.picture("01-problem");

  // Without it: what changes, and publishing
  pack.replace(file, "type: txt", "type: text");
  await upload(administrator, pack.zip());
  await expect(administrator.page.getByRole("status").filter({ hasText: "没有问题，可以发布。" })).toBeVisible({ timeout: 60_000 });
  await expect(administrator.page.getByRole("region", { name: "与正在使用的配置相比" })).toContainText("客户报修单");
  await administrator.picture("02-changes");
  await administrator.write("变更说明（记入历史）", `报修单增加${title}`);
  await administrator.press(administrator.button("发布"));
  await expect(live).toContainText(title, { timeout: 60_000 });
  await administrator.picture("03-published");

  const service = await logIn("li.wei");
  await openNewReport(service);
  await service.write(title, "小雨");
  await service.picture("04-new-field");

  // Back to what was live before
  await administrator.press(administrator.button(`恢复使用发布 ${before}`));
  const dialog = administrator.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "原因" }).fill("试用结束");
  await administrator.press(dialog.getByRole("button", { name: "恢复使用" }));
  await expect(live.getByRole("cell").first()).toContainText(before, { timeout: 60_000 });
  await administrator.picture("04-rolled-back");

  const colleague = await logIn("wang.fang");
  await openNewReport(colleague);
  await expect(colleague.page.getByRole("textbox", { name: title })).toBeHidden();
});

test("An edition of a controlled template is drawn up, checked and put in force by three people", async ({ logIn }) => {
  const note = `合同审批表加注归档说明${stamp}`;
  const administrator = await logIn("admin");
  await administrator.go("管理");
  const downloading = administrator.page.waitForEvent("download");
  await administrator.press(administrator.page.getByRole("link", { name: "下载配置包 contract（zip）" }));
  const pack = new PackFiles(await (await downloading).path());
  pack.replace("contract/contract-approval.zh-CN.vm", /$/, `<p class="small">归档说明 ${stamp}</p>\n`);
  await upload(administrator, pack.zip());
  await expect(administrator.page.getByRole("status").filter({ hasText: "没有问题，可以发布。" })).toBeVisible({ timeout: 60_000 });
  await administrator.write("变更说明（记入历史）", note);
  await administrator.press(administrator.button("发布"));
  await expect(administrator.page.getByRole("table", { name: "发布历史" }).getByRole("row").filter({ hasText: "正在使用" })).toContainText(note, { timeout: 30_000 });

  const editions = (person: Person) => person.page.getByRole("table", { name: "合同审批表" }).getByRole("row");
  const drawnUp = (person: Person) => editions(person).filter({ hasText: note });
  const open = async (person: Person) => {
    await person.go("流程手册");
    await person.press(person.page.getByRole("link", { name: "受控模板" }));
    await expect(drawnUp(person)).toBeVisible();
  };

  const checker = await logIn("xu.jing");
  await open(checker);
  await expect(drawnUp(checker)).toContainText("草稿");
  await checker.picture("05-draft-of-a-template");
  await checker.press(drawnUp(checker).getByRole("button", { name: /^查看第/ }));
  await checker.pick("单据", "0001", "CA-2026-0001");
  await checker.press(checker.button("显示"));
  await expect(checker.page.getByRole("dialog").getByTitle("合同审批表")).toBeVisible();
  await checker.picture("06-draft-with-a-record");
  await checker.press(checker.page.getByRole("dialog").getByRole("button", { name: "关闭" }));
  await checker.press(drawnUp(checker).getByRole("button", { name: /审核通过$/ }));
  await expect(drawnUp(checker)).toContainText("已审核");
  // Whoever checked it does not approve it.
  await expect(drawnUp(checker).getByRole("button", { name: /^批准第/ })).toBeHidden();

  const manager = await logIn("zhou.zhiyuan");
  await open(manager);
  await manager.press(drawnUp(manager).getByRole("button", { name: /^批准第/ }));
  await manager.picture("07-from-when");
  await manager.press(manager.page.getByRole("dialog").getByRole("button", { name: "批准", exact: true }));
  await expect(drawnUp(manager)).toContainText("生效");
  await expect(drawnUp(manager)).toContainText("徐静");
  await expect(editions(manager).filter({ hasText: "已被替代" })).not.toHaveCount(0);
  await manager.picture("08-in-force");
});
