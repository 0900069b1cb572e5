import { drawSignature } from "./support/drawing";
import { PackFiles } from "./support/packs";
import { takePicture } from "./support/pictures";
import { expect, test } from "./support/test";

const file = "contract/contract-text.form.yaml";
const stamp = Date.now().toString(36);
const title = `密级${stamp}`;

// Both publish and roll back.
test.describe.configure({ mode: "default" });

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
  pack.replace(file, "place: {type", "shelf: {was: place, type");
  pack.replace("contract/scenarios/borrowing-scan.scenario.yaml", "place: 2026", "shelf: 2026");
  pack.replace(file, "keeper, place]", "keeper, shelf]");
  pack.addLine(file, "shelf:", `level${stamp}: {type: text, title: {en: Level ${stamp}, zh-CN: ${title}}, required: true}`);
  const chooser = administrator.page.waitForEvent("filechooser");
  await administrator.press(administrator.button("选择 zip 文件"));
  await (await chooser).setFiles(pack.zip());
  await expect(administrator.page.getByRole("status").filter({ hasText: "没有问题，可以发布。" })).toBeVisible({ timeout: 60_000 });
  await administrator.write("变更说明（记入历史）", title);
  await administrator.press(administrator.button("发布"));
  await expect(live).toContainText(title, { timeout: 60_000 });

  // One record, from its page: it lacks what the newer form needs
  await page.goto("forms/contract-text");
  await counsel.press(page.getByRole("link").filter({ hasText: "HT-HZ-2026-007" }).first());
  const kept = await counsel.shown("档案盒与位置").innerText();
  expect(kept).not.toBe("");
  await counsel.more("升级到新版表单");
  const drawer = page.getByRole("dialog", { name: "升级到新版表单" });
  await expect(drawer.getByRole("table", { name: "表单的变化" })).toContainText(title);
  await expect(drawer.getByRole("table", { name: "表单的变化" }).getByRole("row").filter({ hasText: "档案盒与位置" })).toContainText("place");
  await counsel.picture("01-preview");
  await counsel.press(drawer.getByRole("button", { name: /升\s?级$/ }));
  await expect(drawer.getByText("为必填项").first()).toBeVisible();
  await counsel.write(title, "内部");
  await counsel.press(drawer.getByRole("button", { name: /升\s?级$/ }));
  await expect(drawer).toBeHidden();
  await expect(counsel.shown(title)).toHaveText("内部");
  await expect(counsel.shown("档案盒与位置")).toHaveText(kept);
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
  await expect(live.getByRole("cell").first()).toContainText(before, { timeout: 60_000 });
});

test("a changed chain: past records are played by it, an open approval is moved to it, a pool task is claimed and put back", async ({ logIn }) => {
  const subject = `换链 ${stamp}`;
  const chain = "gallery/record-life.chain.yaml";
  const past = `旧例 ${stamp}`;
  const clerk = await logIn("li.wei");
  for (const matter of [past, subject]) {
    await clerk.page.goto("forms/record-life/new");
    await clerk.write("事由", matter);
    await clerk.pick("审批人", "何川", "何川");
    await clerk.press(clerk.button("提交"));
    await expect(clerk.shown("事由")).toHaveText(matter);
  }
  const decider = await logIn("he.chuan");
  await decider.openTask("审批", past);
  await decider.decide("同意");

  const administrator = await logIn("admin");
  const { page } = administrator;
  await administrator.go("管理");
  const live = page.getByRole("table", { name: "发布历史" }).getByRole("row").filter({ hasText: "正在使用" });
  const before = (await live.getByRole("cell").first().innerText()).split(/\s/)[0] ?? "";
  const link = page.getByRole("link", { name: "下载配置包 gallery（zip）" });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await administrator.press(link);
  const pack = new PackFiles(await (await downloading).path());
  pack.replace(chain, "do: approve, by: decider}", "do: approve, by: decider, reauthenticate: true, signature: optional, comments: [{en: As planned, zh-CN: 符合计划}]}");
  pack.addLine(chain, "- {step: decide", "- {step: file, title: {en: File, zh-CN: 归档}, do: fill, by: {position: customer-service}}");
  const chooser = page.waitForEvent("filechooser");
  await administrator.press(administrator.button("选择 zip 文件"));
  await (await chooser).setFiles(pack.zip());
  await expect(page.getByRole("status").filter({ hasText: "没有问题，可以发布。" })).toBeVisible({ timeout: 60_000 });

  // What it would have been for the past, before it is live
  await administrator.press(page.getByRole("combobox", { name: "上线前试运行流程" }));
  await page.getByRole("combobox", { name: "上线前试运行流程" }).fill("GAL-05");
  await page.getByRole("combobox", { name: "上线前试运行流程" }).press("Enter");
  const replay = await page.getByRole("link", { name: "历史回放" }).getAttribute("href");
  const player = await page.context().newPage();
  await player.goto(replay ?? "");
  await player.getByRole("button", { name: "开始回放" }).click();
  await expect(player.getByRole("heading", { name: /历史回放：GAL-05/ })).toBeVisible({ timeout: 60_000 });
  const records = player.getByRole("table", { name: "单据明细" });
  await expect(records.getByRole("row").filter({ hasText: past })).toContainText("归档", { timeout: 60_000 });
  await takePicture(player, "06-replay-of-a-candidate");
  await player.close();
  const foreseen = await page.context().newPage();
  await foreseen.goto((await page.getByRole("link", { name: "在途审批", exact: true }).getAttribute("href")) ?? "");
  await expect(foreseen.getByRole("table", { name: "沿用旧审批链的在途审批" }).getByRole("row").filter({ hasText: subject })).toContainText("可安全迁移");
  await expect(foreseen.getByRole("button", { name: /^迁移/ })).toHaveCount(0);
  await takePicture(foreseen, "06-plan-of-a-candidate");
  await foreseen.close();

  await administrator.write("变更说明（记入历史）", subject);
  await administrator.press(administrator.button("发布"));
  await expect(live).toContainText(subject, { timeout: 60_000 });
  await page.goto("processes/GAL-05");
  await administrator.press(page.getByRole("link", { name: "在途审批" }));
  const plan = page.getByRole("table", { name: "沿用旧审批链的在途审批" });
  await expect(plan.getByRole("row").filter({ hasText: subject })).toBeVisible();
  // Those of others stay as they are.
  const others = plan.getByRole("checkbox", { checked: true }).and(page.locator(`:not([aria-label="迁移 ${subject}"])`));
  while (await others.count() > 0) await administrator.press(others.first());
  await administrator.write("原因（记入时间线）", "新的归档要求");
  await administrator.picture("07-plan");
  await administrator.press(administrator.button("迁移 1 项"));
  await expect(page.getByRole("status").filter({ hasText: "已迁移 1 项，共 1 项。" })).toBeVisible({ timeout: 30_000 });
  // Two more, under the chain that asks for the password
  const pair = [`甲 ${stamp}`, `乙 ${stamp}`];
  for (const matter of pair) {
    await clerk.page.goto("forms/record-life/new");
    await clerk.write("事由", matter);
    await clerk.pick("审批人", "何川", "何川");
    await clerk.press(clerk.button("提交"));
    await expect(clerk.shown("事由")).toHaveText(matter);
  }
  await administrator.go("管理");
  await administrator.press(administrator.button(`恢复使用发布 ${before}`));
  const restoring = page.getByRole("dialog");
  await restoring.getByRole("textbox", { name: "原因" }).fill("试用结束");
  await administrator.press(restoring.getByRole("button", { name: "恢复使用" }));
  await expect(live.getByRole("cell").first()).toContainText(before, { timeout: 60_000 });

  // The moved one asks who decides, and offers what can be said
  await decider.openTask("审批", subject);
  await decider.press(decider.page.getByRole("group", { name: "操作" }).getByRole("button", { name: "同意", exact: true }));
  const dialog = decider.page.getByRole("dialog");
  await decider.press(dialog.getByRole("group", { name: "常用意见", exact: true }).getByRole("button", { name: "符合计划" }));
  await expect(dialog.getByRole("textbox", { name: "意见", exact: true })).toHaveValue("符合计划");
  await dialog.getByLabel("登录密码").fill("wrong");
  await decider.press(dialog.getByRole("button", { name: "确认：同意" }));
  await expect(dialog.getByText("密码不正确，尚未办理")).toBeVisible();
  await decider.picture("08-password");
  await decider.press(dialog.getByRole("button", { name: "手写签名" }));
  const pad = decider.page.getByRole("dialog", { name: "签名", exact: true });
  await drawSignature(decider.page, pad.getByRole("img", { name: "签名区" }), false);
  await pad.getByRole("textbox", { name: "签名人姓名" }).fill("何川");
  await decider.press(pad.getByRole("button", { name: "使用此签名" }));
  await expect(pad).toBeHidden();
  const chosen = decider.page.waitForEvent("filechooser");
  await decider.press(dialog.getByRole("button", { name: "添加附件" }));
  await (await chosen).setFiles({ name: "核对记录.txt", mimeType: "text/plain", buffer: Buffer.from("已核对") });
  await expect(dialog.getByText("核对记录.txt")).toBeVisible();
  await dialog.getByLabel("登录密码").fill("docket");
  await decider.picture("10-signed-and-enclosed");
  await decider.press(dialog.getByRole("button", { name: "确认：同意" }));
  await expect(dialog).toBeHidden();
  await expect(decider.page.getByRole("region", { name: "时间线" }).getByRole("link", { name: /核对记录/ })).toBeVisible();
  await expect(decider.page.getByRole("region", { name: "时间线" })).toContainText("同意（已输入密码确认）");

  await decider.go("首页");
  await decider.press(decider.page.getByRole("link", { name: "全部待办" }));
  for (const matter of pair) await decider.page.getByRole("checkbox", { name: new RegExp(matter) }).check();
  await decider.press(decider.page.getByRole("region", { name: "批量办理" }).getByRole("button", { name: "同意" }));
  await dialog.getByLabel("登录密码").fill("docket");
  await decider.picture("09-password-for-many");
  await decider.press(dialog.getByRole("button", { name: "确认：同意" }));
  await expect(decider.page.getByText("已办理 2 项")).toBeVisible();

  const colleague = await logIn("wang.fang");
  await colleague.openTask("归档", subject);
  await colleague.more("签收");
  await expect(colleague.page.getByText("已完成：签收").last()).toBeVisible();
  await clerk.go("首页");
  const mine = clerk.page.getByRole("list", { name: "我的待办" }).getByRole("link").filter({ hasText: subject });
  await expect(mine).toBeHidden();
  await colleague.more("退还");
  await expect(colleague.page.getByText("已完成：退还").last()).toBeVisible();
  await clerk.page.reload();
  await clerk.openTask("归档", subject);
  await clerk.decide("完成");
  const timeline = clerk.page.getByRole("region", { name: "时间线" });
  for (const told of ["新的归档要求", "签收", "退还"]) await expect(timeline).toContainText(told);
});
