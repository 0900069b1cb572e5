import { expect } from "@playwright/test";
import { readPdf } from "./pdf";
import type { Person } from "./person";

/** Who calls, about what, and whom customer service names. */
export interface Call {
  customer: string;
  typed: string;
  contact: string;
  engine: string;
  hours: string;
  inWarranty: boolean;
  fault: { code: string; title: string };
  symptom: string;
  technician: string;
}

/** What the people of REP-01 do, step by step; each begins at their home page. */

export async function registerCall(service: Person, call: Call): Promise<string> {
  await service.picture("01-home");
  await service.go("表单");
  await service.picture("02-catalogue");
  await service.press(service.page.getByRole("region", { name: "客户维修" }).getByRole("link", { name: "新建客户报修处理流程" }));
  await expect(service.heading("新建客户报修单")).toBeVisible();
  await service.setTime("接报时间", "2026-11-20T09:30");
  await service.pick("单位详细名称", call.typed, call.customer);
  await expect(service.page.getByRole("textbox", { name: "负责人姓名" })).toHaveValue(call.contact);
  await service.pick("发动机", call.engine.slice(-4), call.engine);
  await service.write("已运行小时", call.hours);
  await expect(service.shown("是否保内")).toHaveText(call.inWarranty ? "是" : "否");
  await expect(service.page.getByRole("radio", { name: call.inWarranty ? "保内" : "保外" })).toBeChecked();
  await service.pick("故障代码", call.fault.code, call.fault.title);
  await service.pick("指派技术人员", call.technician, call.technician);
  await service.press(service.button("提交"));
  await expect(service.page.getByRole("alert")).toContainText("具体的故障问题");
  await service.picture("03-form-with-a-gap");
  await service.write("具体的故障问题", call.symptom);
  await service.attachPhoto("故障照片", "fault.png");
  await service.picture("04-form-filled");
  await service.press(service.button("提交"));
  const number = await service.numberOf("客户报修单", /BX-\d{6}-\d{4}/);
  await service.picture("05-registered");
  return number;
}

export async function adviseByTelephone(technician: Person, report: string, advice: string): Promise<void> {
  await technician.openTask("技术人员电话回应", report);
  await technician.write("电话指导内容", advice);
  await technician.picture("06-telephone");
  await technician.decide("需上门服务");
}

/** The department that the warranty decides gets a liaison note; returns its number. */
export async function sendLiaisonNote(service: Person, report: string, department: string): Promise<string> {
  await service.openTask("与客户确认上门时间", report);
  await expect(service.page.getByRole("combobox", { name: "责任部门" })).toHaveValue(department);
  await service.setTime("约定上门时间", "2026-11-23T09:00");
  await service.decide("完成");
  await service.openTask("下发联络单", report);
  await service.picture("07-liaison-note");
  await service.decide("完成");
  return service.numberOf("内部事务联络单", /SL-\d{6}-\d{4}/);
}

export async function acceptLiaisonNote(head: Person, note: string, technician: string): Promise<void> {
  await head.openTask("接单并安排技术人员", note);
  await head.pick("安排技术人员", technician, technician);
  await head.write("部门意见", "请按约定时间上门");
  await head.picture("08-accept");
  await head.decide("完成");
}

export async function takeFeedbackSheet(technician: Person, note: string): Promise<string> {
  await technician.openTask("领取反馈单出发", note);
  await technician.decide("完成");
  return technician.numberOf("维修信息反馈单", /FB-\d{6}-\d{4}/);
}

export interface Visit {
  cause: string;
  action: string;
  part: { typed: string; title: string };
  /** What the technician answers to whether it is solved. */
  answer: "已解决" | "未解决";
}

export async function visit(technician: Person, sheet: string, done: Visit): Promise<void> {
  await technician.openTask("上门服务", sheet);
  await technician.setTime("到达时间", "2026-11-23T09:10");
  await technician.write("故障原因", done.cause);
  await technician.write("处理措施", done.action);
  await technician.press(technician.button("为“更换配件”添加一行"));
  await technician.pick("配件，第 1 行", done.part.typed, done.part.title);
  await technician.picture("09-on-site");
  await technician.decide(done.answer);
}

export async function letCustomerSign(technician: Person, sheet: string, customer: string): Promise<void> {
  await technician.openTask("客户签名确认", sheet);
  await technician.write("客户意见", "服务及时");
  await technician.write("签字人", customer);
  await technician.sign("客户签名", customer);
  await technician.picture("10-customer-signs");
  await technician.decide("完成");
}

export async function recordAndCallBack(service: Person, report: string, action: string): Promise<void> {
  await service.openTask("记录归档并回访", report);
  await expect(service.page.getByRole("textbox", { name: "处理措施" })).toHaveValue(action);
  await service.setTime("回访时间", "2026-11-24T15:00");
  await service.decide("满意");
}

/** Signs as the head of the repair centre, and reads the service report that is issued. */
export async function signAndArchive(head: Person, report: string, name: string, texts: string[]): Promise<void> {
  await head.openTask("主管审阅签字", report);
  await head.sign("主管签字", name);
  await head.picture("11-review");
  await head.decide("签字存档");
  await expect(head.page.getByText("✓ 已归档")).toBeVisible();
  await head.picture("12-archived");

  const link = head.page.getByRole("region", { name: "已签发单据" }).getByRole("link", { name: /服务报告单/ });
  const paper = readPdf("13-report", await head.fetch(link));
  expect(paper.pages).toBe(2);
  expect(paper.text).toMatch(/RPT-\d{6}-\d{4}/);
  for (const text of [report, ...texts]) expect(paper.text).toContain(text);
}

/** Prints the service report twice: the original, and a copy that says so. The same templates can be issued in English. */
export async function print(head: Person, report: string): Promise<void> {
  await head.press(head.button("打印"));
  const dialog = head.page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "模板" }).selectOption({ label: "服务报告单" });
  const status = dialog.getByRole("status");
  await expect(status).toContainText("已打印 0 次");

  const original = await printed(head, "打印原件");
  await expect(status).toContainText("原件");
  const first = readPdf("15-original", original);
  expect(first.text).not.toContain("副本");
  for (const text of [report, "服务报告单"]) expect(first.text).toContain(text);

  await head.write("再次打印原因", "原件交用户");
  const copy = readPdf("16-copy", await printed(head, "打印副本"));
  await expect(status).toContainText("第 2 次打印");
  await head.picture("17-print");
  expect(copy.text).toContain("副本 · 第 2 次打印");
  expect(copy.text).toContain(report);

  await dialog.getByRole("combobox", { name: "语言" }).selectOption({ label: "英文" });
  await expect(status).toContainText("预览，尚未签发");
  await head.press(dialog.getByRole("button", { name: "签发单据" }));
  await expect(status).toContainText("已打印 0 次");
  await head.press(dialog.getByRole("button", { name: "关闭" }).or(dialog.getByRole("button", { name: "Close" })));
  await expect(dialog).toBeHidden();
  await expect(head.page.getByText(/打印单据 · RPT-\S+ · 第 2 次/)).toBeVisible();
}

/** What the server hands out for a print, which the dialog then shows. */
export async function printed(head: Person, button: string): Promise<Buffer> {
  let pdf: Buffer = Buffer.from("");
  await head.page.route("**/prints?*", async (route) => {
    const response = await route.fetch();
    pdf = await response.body();
    await route.fulfill({ response });
  });
  const answer = head.page.waitForResponse((response) => response.url().includes("/prints?"));
  await head.press(head.page.getByRole("dialog").getByRole("button", { name: button }));
  await answer;
  await head.page.unroute("**/prints?*");
  return pdf;
}

/** Whoever registered the call is told that the report is archived, once: reading it is enough. */
export async function readNotice(service: Person, report: string): Promise<void> {
  await service.go("首页");
  const notice = service.page.getByRole("list", { name: "通知" }).getByRole("link").filter({ hasText: report });
  await expect(notice).toContainText("已归档");
  await service.picture("14-notice");
  await service.press(notice);
  await expect(service.heading(new RegExp(report))).toBeVisible();
  await service.go("首页");
  await expect(service.page.getByRole("region", { name: "常用表单" })).toBeVisible();
  await expect(notice).toBeHidden();
}
