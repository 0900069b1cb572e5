import { readFileSync } from "node:fs";
import { expect, test } from "./support/test";

test("handbook: from the catalogue to both sheets of a process, its paper and its matrix", async ({ logIn }) => {
  const clerk = await logIn("li.wei");
  await clerk.go("流程手册");
  const list = clerk.page.getByRole("table", { name: "流程清单" });
  await expect(list.getByRole("row", { name: /REP-01 客户报修处理流程/ })).toBeVisible();
  await expect(clerk.page.getByRole("table", { name: "部门与流程对照" })).toBeVisible();
  await clerk.picture("01-catalogue");

  await clerk.press(list.getByRole("link", { name: "客户报修处理流程", exact: true }));
  await expect(clerk.page.getByRole("heading", { name: /REP-01 客户报修处理流程/ })).toBeVisible();
  const chart = clerk.page.getByRole("region", { name: /流程图：/ });
  await expect(chart.getByRole("img", { name: "登记报修" })).toBeVisible();
  const matrix = clerk.page.getByRole("table", { name: "AECI 表" });
  await expect(matrix.getByRole("row", { name: /技术人员电话回应/ })).toContainText("A,E");
  const boxes = await chart.locator(".number").allTextContents();
  const rows = await matrix.locator("tbody tr td:first-child").allTextContents();
  expect([...new Set(boxes)].sort()).toEqual([...rows].sort());
  await clerk.picture("02-sheet");

  // What is printed, as it looks
  const samples = clerk.page.getByRole("region", { name: /单据样张/ });
  const first = samples.getByRole("img", { name: "“服务报告单”首页" });
  await first.scrollIntoViewIfNeeded();
  await expect.poll(() => first.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBeGreaterThan(500);
  await clerk.picture("03-samples");
  const whole = await clerk.fetch(samples.getByRole("link", { name: "打开“服务报告单”完整样张（PDF）" }));
  expect(whole.subarray(0, 5).toString("latin1")).toBe("%PDF-");

  const downloading = clerk.page.waitForEvent("download");
  await clerk.press(clerk.page.getByRole("link", { name: /导出 AECI 表/ }));
  const file = await downloading;
  expect(readFileSync(await file.path()).subarray(0, 2).toString("latin1")).toBe("PK");

  const paper = await clerk.page.request.get(await clerk.page.getByRole("link", { name: /流程文件（PDF）/ }).evaluate((link) => (link as HTMLAnchorElement).href));
  expect(paper.status()).toBe(200);
  expect((await paper.body()).subarray(0, 5).toString("latin1")).toBe("%PDF-");

  await clerk.press(clerk.page.getByRole("link", { name: "流程目录" }));
  await clerk.press(clerk.button("整本手册（PDF）"));
  const open = clerk.page.getByRole("link", { name: /打开整本手册（\d+ 页）/ });
  await expect(open).toBeVisible({ timeout: 60_000 });
  const binder = await clerk.fetch(open);
  expect(binder.subarray(0, 5).toString("latin1")).toBe("%PDF-");
});

test("DOC-01: the sheet of a process is put up for approval as it is", async ({ logIn }) => {
  const office = await logIn("xu.jing");
  await office.page.goto("handbook/SVC-09");
  const standing = office.page.getByRole("region", { name: "文件状态" });
  await expect(standing).toContainText("在本系统管理流程文件之前批准。");
  await standing.scrollIntoViewIfNeeded();
  await office.picture("04-standing");
  await office.press(standing.getByRole("button", { name: "提交审批" }));
  await expect(office.page.getByRole("textbox", { name: "流程编号" })).toHaveValue("SVC-09");
  await expect(office.page.getByRole("textbox", { name: "内容标识" })).toHaveValue(/^[0-9a-f]{16}$/);
  await expect(office.page.getByText("SVC-09 zh-CN.pdf")).toBeVisible();
  await office.picture("05-put-up");
  const clerk = await logIn("li.wei");
  await clerk.page.goto("handbook/REP-01");
  await expect(clerk.page.getByRole("region", { name: "文件状态" })).toBeVisible();
  await expect(clerk.button("提交审批")).toBeHidden();
});

test("an auditor reads the register of a series and finds nothing to change", async ({ logIn }) => {
  const auditor = await logIn("ning.yu");
  await auditor.go("流程手册");
  await auditor.press(auditor.page.getByRole("link", { name: "“客户报修单编号”登记簿" }));
  await expect(auditor.page.getByRole("table", { name: "登记簿" }).getByRole("row").nth(1)).toBeVisible();
  await expect(auditor.page.getByRole("status").filter({ hasText: "完整：" })).toBeVisible();
  await expect(auditor.button("预留编号")).toBeHidden();
  await expect(auditor.page.getByRole("columnheader", { name: "操作" })).toBeHidden();
  await auditor.picture("03-register");
});
