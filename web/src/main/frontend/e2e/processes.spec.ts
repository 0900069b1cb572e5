import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const viewer = createRequire(import.meta.url).resolve("bpmn-js/dist/bpmn-viewer.production.min.js");

interface Viewer {
  importXML: (xml: string) => Promise<{ warnings: unknown[] }>;
}

declare global {
  interface Window {
    BpmnJS: new (options: { container: HTMLElement }) => Viewer;
  }
}

/** Draws a file with the renderer that BPMN tools have in common; tells its warnings and how many shapes there are. */
async function draw(page: Page, xml: string): Promise<{ warnings: number; shapes: number; flows: number }> {
  await page.setContent('<div id="canvas" style="width: 2400px; height: 1200px"></div>');
  await page.addScriptTag({ path: viewer });
  return page.evaluate(async (text) => {
    const container = document.querySelector<HTMLElement>("#canvas");
    if (container === null) throw new Error("There is nothing to draw on.");
    const { warnings } = await new window.BpmnJS({ container }).importXML(text);
    return {
      warnings: warnings.length,
      shapes: container.querySelectorAll(".djs-shape").length,
      flows: container.querySelectorAll(".djs-connection").length,
    };
  }, xml);
}

test("REP-01: how it runs, as a BPMN file, and where its time goes", async ({ logIn, browser }) => {
  const clerk = await logIn("li.wei");
  await clerk.go("表单");
  await clerk.press(clerk.page.getByRole("link", { name: "客户报修处理流程的流程", exact: true }));
  await expect(clerk.page.getByRole("heading", { name: /REP-01/ })).toBeVisible();
  await expect(clerk.page.getByRole("region", { name: /流程图：/ })).toBeVisible();
  await clerk.picture("01-chart");

  const downloading = clerk.page.waitForEvent("download");
  await clerk.press(clerk.page.getByRole("link", { name: "下载 BPMN 2.0 文件" }));
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("REP-01.bpmn");
  const xml = readFileSync(await file.path(), "utf8");
  const canvas = await (await browser.newContext({ viewport: { width: 2400, height: 1300 } })).newPage();
  const drawn = await draw(canvas, xml);
  expect(drawn.warnings).toBe(0);
  expect(drawn.shapes).toBeGreaterThan((xml.match(/<bpmn:userTask /g) ?? []).length);
  expect(drawn.flows).toBe((xml.match(/<bpmn:sequenceFlow /g) ?? []).length);
  await canvas.screenshot({ path: test.info().outputPath("bpmn.png") });

  await clerk.press(clerk.page.getByRole("link", { name: "字段权限" }));
  const rights = clerk.page.getByRole("table", { name: "各步骤的字段权限" });
  await expect(rights.getByRole("cell", { name: "必填" }).first()).toBeVisible();
  await clerk.picture("02-rights");

  await clerk.press(clerk.page.getByRole("link", { name: "耗时与积压" }));
  await expect(clerk.page.getByRole("table", { name: "步骤" })).toBeVisible();
  await expect(clerk.page.getByRole("radio", { name: "人员" })).toBeHidden();
  await clerk.picture("02-figures");
  await clerk.press(clerk.page.getByRole("radiogroup", { name: "计时方式" }).getByText("工作时间", { exact: true }));
  await expect(clerk.page.getByText(/按办理人的工作日历/)).toBeVisible();
  await expect(clerk.page.getByRole("table", { name: "步骤" })).toBeVisible();
  await clerk.picture("02-figures-working");
  await clerk.press(clerk.page.getByText("办理部门", { exact: true }).first());
  await expect(clerk.page.getByRole("table", { name: "办理部门" })).toBeVisible();
  await clerk.picture("02-figures-asked");
  await clerk.press(clerk.page.getByText("单据所属部门", { exact: true }).first());
  await expect(clerk.page.getByRole("table", { name: "单据所属部门" })).toBeVisible();

  const administrator = await logIn("admin");
  await administrator.page.goto("processes/REP-01/figures?by=person");
  await expect(administrator.page.getByRole("table", { name: "人员" })).toBeVisible();
  await administrator.picture("03-people");
});

test("REP-01: an administrator tries the chain, plays past records, and looks at open approvals", async ({ logIn }) => {
  const administrator = await logIn("admin");
  const page = administrator.page;
  await page.goto("processes/REP-01");
  await administrator.press(page.getByRole("link", { name: "试运行" }));
  await administrator.press(page.getByRole("combobox", { name: "选择单据" }));
  await expect(page.getByRole("listbox")).toHaveAttribute("aria-busy", "false");
  await administrator.press(page.getByRole("option").first());
  const way = page.getByRole("list", { name: "审批路径" });
  await expect(way.getByRole("listitem").first()).toBeVisible();
  const before = await way.getByRole("listitem").count();
  await administrator.press(way.getByRole("group").first().getByRole("button").first());
  await expect.poll(() => way.getByRole("listitem").count()).toBeGreaterThanOrEqual(before);
  await administrator.picture("04-trial");

  await administrator.press(page.getByRole("link", { name: "历史回放" }));
  await administrator.press(administrator.button("开始回放"));
  await expect(page.getByRole("heading", { name: /历史回放：REP-01/ })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "与原来一致" })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("checkbox", { name: "仅显示有变化的" }).uncheck();
  await expect(page.getByRole("table", { name: "单据明细" })).toBeVisible();
  await administrator.picture("05-replay");

  await page.goto("processes/REP-01");
  await administrator.press(page.getByRole("link", { name: "在途审批" }));
  await expect(page.getByRole("heading", { name: /项审批的处理/ })).toBeVisible();
  await administrator.picture("06-versions");
});
