import { administration } from "./administration";
import { customers, engines, parts, repairReport } from "./forms";
import { aggregates, columns, found, savedViews } from "./lists";
import { importProblems, importSample } from "./imports";
import { comparison, data, draft, position, record, task, timeline } from "./records";

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });

export const problem = (status: number, code: string, detail: string, problems: unknown[] = []) =>
  new Response(JSON.stringify({ title: "Refused", status, code, detail, problems }), { status, headers: { "Content-Type": "application/problem+json" } });

const badPhone = (en: boolean) => problem(422, "record.invalid", "Two fields are wrong.", [{ pointer: "/phone", code: "form.phone", detail: en ? "“0” is not a phone number." : "“0”不是电话号码。" }]);

const session = (language: string) => ({
  person: { id: "u2", login: "chen.jie", name: "陈杰", administrator: true, units: [{ code: "SH01", name: "上海办事处" }], positions: [{ code: "technician", name: "技术服务人员", title: language === "en" ? "Technician" : "技术服务人员" }] },
  language, mustChangePassword: false,
});

const state = { loggedIn: true, expired: false, changed: false, language: "zh-CN" };
/** What was typed into the draft since the test began. */
const typed: { data: Record<string, unknown>; version: number; gone: boolean } = { data: {}, version: 1, gone: false };
/** What was typed into records that were handed in. */
export const unsaved = new Map<string, { version: number; input: unknown; savedAt: string }>();
export const forgetTyped = () => { Object.assign(typed, { data: {}, version: 1, gone: false }); unsaved.clear(); };
const keptDraft = (en: boolean) => ({ ...draft(en), version: typed.version, data: { ...data, ...typed.data } });
const keep = async (request: Request, en: boolean) => {
  Object.assign(typed, { data: ((await request.json()) as { data: Record<string, unknown> }).data, version: typed.version + 1 });
  return keptDraft(en);
};
export const setMockState = (next: Partial<typeof state>) => Object.assign(state, next);

type Route = [method: string, path: RegExp, answer: (match: string[], request: Request, en: boolean) => Response | Promise<Response>];

const listItems = (en: boolean) => Array.from({ length: 12 }, (_, index) => ({
  id: `r-${String(index + 1)}`, number: `BX-SH01-202603-${String(12 - index).padStart(4, "0")}`, title: data.customer.title,
  state: ["running", "completed", "rejected"][index % 3], stateTitle: null, creator: { id: "u1", name: "李伟" }, unit: { code: "SH01", name: "上海办事处" }, createdAt: "2026-03-02T01:02:00Z",
  values: { customer: data.customer.title, engine: data.engine.title, fault: en ? "Hard to start" : "起动困难", total: `${String(1200 + index * 377)}.5` },
}));

const tasks = (en: boolean) => [
  { ...task(en), id: "t-2", late: false, due: "2026-11-24T02:10:00Z", title: en ? "Answer by telephone" : "电话答复处理", record: { ...task(en).record, id: "r-3", number: "BX-SH01-202603-0007", title: "杭州运河机械厂 · SC15G500D2" }, pool: true },
  task(en),
  { ...task(en), id: "t-3", late: false, due: null, title: en ? "Supervisor's signature" : "主管签字", record: { ...task(en).record, id: "r-4", number: "BX-HZ01-202603-0003", title: "济南黄河工程机械有限公司" } },
];

const routes: Route[] = [
  ["GET", /^\/forms\/customer\/imports$/, (_, __, en) => json({ items: [importSample(en, "checked")] })],
  ["POST", /^\/forms\/customer\/imports$/, (_, __, en) => json(importSample(en, "mapping"), 201)],
  ["GET", /^\/imports\/i-(1|2)$/, ([, which], __, en) => json(importSample(en, which === "2" ? "checked" : "mapping"))],
  ["PUT", /^\/imports\/i-1\/settings$/, (_, __, en) => json(importSample(en, "mapping"))],
  ["POST", /^\/imports\/i-1\/(trial|run)$/, (_, __, en) => json(importSample(en, "checked"))],
  ["GET", /^\/imports\/i-1\/problems$/, (_, __, en) => json(importProblems(en))],
  ["GET", /^\/session$/, () => (state.loggedIn ? json(session(state.language)) : problem(401, "session.none", "Log in first."))],
  ["POST", /^\/session$/, async (_, request) => {
    const body = (await request.json()) as { login: string; password: string };
    if (body.password !== "docket") return problem(401, "session.refused", state.language === "en" ? "The log-in name or the password is wrong." : "登录名或密码不正确。");
    setMockState({ loggedIn: true, expired: false });
    return json(session(state.language), 201);
  }],
  ["DELETE", /^\/session$/, () => { state.loggedIn = false; return json(null, 204); }],
  ["PUT", /^\/session\/language$/, async (_, request) => { state.language = ((await request.json()) as { language: string }).language; return json(session(state.language)); }],
  ["PUT", /^\/session\/password$/, () => json(null, 204)],
  ["GET", /^\/api-tokens$/, () => json({ items: [{ id: "k1", title: "ERP", createdAt: "2026-03-01T01:00:00Z" }] })],
  ["POST", /^\/api-tokens$/, () => json({ id: "k2", title: "new", token: "dk_0123456789abcdef" }, 201)],
  ["GET", /^\/catalogue$/, (_, __, en) => json({
    families: [
      { key: "repair", title: en ? "Repair" : "报修", processes: [{ key: "REP-01", title: en ? "Customer repair handling" : "客户报修处理流程", purpose: en ? "Take every fault call once, completely, and follow it to the archive." : "每一次报修一次登记完整，并跟踪到归档。", form: "repair-report", numberPrefix: "BX", mayCreate: true }] },
      { key: "service", title: en ? "Service" : "服务", processes: [{ key: "SVC-01", title: en ? "Repair reception" : "报修接待流程", purpose: null, form: "service-request", numberPrefix: "SR", mayCreate: true }, { key: "SVC-02", title: en ? "Dispatch" : "派工流程", form: "dispatch", numberPrefix: "DO", mayCreate: false }] },
    ],
    masterData: [{ form: "customer", title: en ? "Customers" : "客户", mayCreate: true }, { form: "engine", title: en ? "Engines" : "发动机" }, { form: "person", title: en ? "People" : "人员", organization: true }],
  })],
  ["GET", /^\/tasks$/, (_, request, en) => json({ items: new URL(request.url).searchParams.get("state") === "done" ? [] : tasks(en), count: tasks(en).length })],
  ["GET", /^\/tasks\/([^/]+)$/, (_, __, en) => json(task(en))],
  ["POST", /^\/tasks\/([^/]+)\/decision$/, () => json({ record: {} })],
  ["GET", /^\/notices$/, (_, __, en) => json({ count: 1, items: [{ id: "n-1", at: "2026-11-20T01:00:00Z", text: en ? "Archived" : "已归档", record: { id: "r-4", form: "repair-report", formTitle: en ? "Repair report" : "报修单", number: "BX-SH01-202603-0004", title: "杭州运河机械厂" } }] })],
  ["POST", /^\/notices\/([^/]+)\/reading$/, () => new Response(null, { status: 204 })],
  ["GET", /^\/search$/, (_, request, en) => json(found(en, new URL(request.url).searchParams.get("q") ?? ""))],
  ["GET", /^\/records$/, (_, request, en) => json({ items: new URL(request.url).searchParams.get("state") === "draft"
    ? typed.gone ? [] : [{ discard: true, id: "r-2", form: "repair-report", formTitle: en ? "Repair report" : "报修单", title: "杭州运河机械厂", state: "draft", updatedAt: "2026-11-22T01:00:00Z" }]
    : [{ id: "r-1", form: "repair-report", formTitle: en ? "Repair report" : "报修单", number: "BX-SH01-202603-0001", title: data.customer.title, state: "running", updatedAt: "2026-11-21T01:00:00Z", progress: { done: 3, total: 9, step: en ? "Repair on site" : "现场服务" } }] })],
  ["GET", /^\/forms\/repair-report$/, (_, __, en) => json(repairReport(en))],
  ["POST", /^\/forms\/([^/]+)\/approval-preview$/, async (_, request, en) => {
    const { data: filled } = (await request.json()) as { data: Record<string, unknown> };
    return json({ steps: [
      { step: "register", number: "1", title: en ? "Reception and registration" : "接待登记", people: ["陈杰"], why: "", usual: true, does: "acts" },
      { step: "phone", number: "2", title: en ? "Answer by telephone" : "电话答复处理", people: filled["customer"] === undefined ? [] : ["李伟"], why: "the person named in the record", usual: true, does: "acts" },
      { step: "gm-office", number: "6", title: en ? "Decide without solution" : "无法解决时裁定", people: ["马总"], why: "", usual: false, does: "acts" },
    ] });
  }],
  ["GET", /^\/forms\/customer$/, (_, __, en) => json({ form: "customer", title: en ? "Customer" : "客户", rights: { create: true }, sections: [{ key: "main", title: "", fields: [
    { key: "name", type: "text", title: en ? "Full name" : "名称", required: true }, { key: "phone", type: "phone", title: en ? "Phone" : "电话" }] }] })],
  ["POST", /^\/forms\/customer\/records$/, () => json({ id: "c9", form: "customer", title: "宁波港机厂", state: "completed", version: 1 }, 201)],
  ["GET", /^\/forms\/not-mine$/, (_, __, en) => json({ ...repairReport(en), rights: { create: false } })],
  ["GET", /^\/lists\/fault-codes$/, (_, __, en) => json({ items: [{ code: "F-101", title: en ? "Oil leak" : "漏油" }, { code: "F-102", title: en ? "Overheating" : "过热" }, { code: "F-103", title: en ? "Hard to start" : "起动困难" }] })],
  ["POST", /^\/forms\/([^/]+)\/candidates$/, async (_, request) => {
    const { field, q } = (await request.json()) as { field: string; q: string };
    const all = field === "customer" ? customers : field === "engine" ? engines : parts;
    return json({ items: all.filter((entry) => JSON.stringify(entry).includes(q)) });
  }],
  ["GET", /^\/forms\/([^/]+)\/views$/, (match, __, en) => json({ items: match[1] === "repair-report" ? savedViews(en) : [], sharings: ["nobody", "unit"] })],
  ["POST", /^\/forms\/([^/]+)\/views$/, async (_, request) => json({ id: "00000000-0000-0000-0000-000000000003", mine: true, ...((await request.json()) as object) }, 201)],
  ["PUT", /^\/forms\/([^/]+)\/views\/standard$/, () => json(null, 204)],
  ["PUT", /^\/forms\/([^/]+)\/views\/([^/]+)$/, async (match, request) => json({ id: match[2], mine: true, ...((await request.json()) as object) })],
  ["DELETE", /^\/forms\/([^/]+)\/views\/([^/]+)$/, () => json(null, 204)],
  ["GET", /^\/forms\/([^/]+)\/columns$/, (_, __, en) => json({ items: columns(en) })],
  ["GET", /^\/forms\/([^/]+)\/records\/aggregates$/, (_, request, en) => json(aggregates(en, new URL(request.url).searchParams))],
  ["GET", /^\/forms\/([^/]+)\/records$/, (_, __, en) => json({ items: listItems(en), next: null, count: { value: 12, capped: false } })],
  ["POST", /^\/forms\/([^/]+)\/records$/, async (_, request, en) => {
    const body = (await request.json()) as { data: Record<string, unknown>; submit: boolean };
    if (body.submit && body.data["phone"] === "0") return badPhone(en);
    return json(body.submit ? record(en) : draft(en), 201);
  }],
  ["POST", /^\/forms\/([^/]+)\/drafts$/, async (_, request, en) => json(await keep(request, en), 201)],
  ["PUT", /^\/records\/r-2\/draft$/, async (_, request, en) => json(await keep(request, en))],
  ["DELETE", /^\/records\/r-2\/draft$/, () => { typed.gone = true; return json(null, 204); }],
  ["GET", /^\/records\/missing$/, () => problem(404, "record.not-found", "There is no such record, or you may not see it")],
  ["POST", /^\/records\/([^/]+)\/withdrawal$/, () => json(null, 204)],
  ["GET", /^\/records\/([^/]+)$/, (match, __, en) => json(match[1] === "r-9" ? { ...record(en), id: "r-9", state: "completed", version: state.changed ? 4 : 3, data: state.changed ? { ...data, hours: 1400, phone: "0571-9" } : data, tasks: [], rights: { ...record(en).rights, amend: true } } : match[1] === "r-2" ? keptDraft(en) : { ...record(en), id: match[1] }, 200, { ETag: '"3"' })],
  ["PUT", /^\/records\/([^/]+)$/, (_, __, en) => json(draft(en))],
  ["POST", /^\/records\/([^/]+)\/submission$/, async (_, request, en) => {
    const body = (await request.json()) as { data: Record<string, unknown> };
    return body.data["phone"] === "0" ? badPhone(en) : json(record(en));
  }],
  ["GET", /^\/records\/([^/]+)\/unsaved-input$/, (match) => json(unsaved.get(match[1] ?? "") ?? {})],
  ["PUT", /^\/records\/([^/]+)\/unsaved-input$/, async (match, request) => {
    const { input } = (await request.json()) as { input: unknown };
    unsaved.set(match[1] ?? "", { version: Number((request.headers.get("If-Match") ?? "").replaceAll('"', "")), input, savedAt: "2026-11-22T01:00:00Z" });
    return json({ savedAt: "2026-11-22T01:00:00Z" });
  }],
  ["DELETE", /^\/records\/([^/]+)\/unsaved-input$/, (match) => { unsaved.delete(match[1] ?? ""); return json(null, 204); }],
  ["PUT", /^\/records\/([^/]+)\/presence$/, () => json({ items: [{ id: "u3", name: "王芳" }] })],
  ["DELETE", /^\/records\/([^/]+)\/presence$/, () => json(null, 204)],
  ["POST", /^\/records\/([^/]+)\/amendment$/, (_, __, en) => json(record(en))],
  ["POST", /^\/records\/([^/]+)\/cancellation$/, (_, __, en) => json(record(en))],
  ["GET", /^\/records\/([^/]+)\/timeline$/, (_, __, en) => json(timeline(en))],
  ["GET", /^\/records\/([^/]+)\/related$/, (_, __, en) => json({ items: [
    { id: "r-7", form: "liaison-note", formTitle: en ? "Internal liaison note" : "内部联络单", number: "SL-SH01-202603-0001", title: data.customer.title, state: "completed", relation: "spawned" },
    { id: "e1", form: "engine", formTitle: en ? "Engine" : "发动机", title: data.engine.title, state: "completed", relation: "references" }] })],
  ["POST", /^\/forms\/([^/]+)\/start$/, async (_, request, en) => {
    const asked = (await request.json()) as { values?: Record<string, string>; copyOf?: string };
    const hours = asked.values?.["hours"];
    const wrong = hours !== undefined && !/^\d+$/.test(hours);
    return json({
      data: { ...(asked.values === undefined ? { phone: data.phone, symptom: data.symptom } : {}), ...(hours === undefined || wrong ? {} : { hours: Number(hours) }) },
      unfit: wrong ? { hours } : {},
      problems: wrong ? [{ pointer: "/data/hours", code: "form.wrong-type", detail: en ? "“many” is not a whole number." : "“many”不是整数。" }] : [],
      origin: asked.values === undefined ? { id: "r-1", form: "repair-report", formTitle: en ? "Repair report" : "报修单", number: record(en).number, title: record(en).title } : null,
    });
  }],
  ["GET", /^\/records\/([^/]+)\/successors$/, (_, __, en) => json({ copy: true, items: [{ form: "repair-report", mapping: "again", title: en ? "Report it again" : "再次报修" }] })],
  ["GET", /^\/records\/([^/]+)\/revisions$/, () => json({ items: [{ number: 1, at: "2026-03-02T01:02:00Z", by: { id: "u1", name: "李伟" } }, { number: 2, at: "2026-03-02T02:10:00Z", by: { id: "u3", name: "王芳" } }] })],
  ["GET", /^\/records\/([^/]+)\/comparison$/, (_, __, en) => json(comparison(en))],
  ["GET", /^\/records\/([^/]+)\/approval$/, (_, __, en) => json(position(en))],
  ["GET", /^\/records\/([^/]+)\/documents$/, (_, __, en) => json({ items: [{ id: "d1", template: "liaison", number: "SL-SH01-202603-0001", title: en ? "Liaison note" : "内部联络单", issuedAt: "2026-03-02T02:00:00Z", verification: "AB12-CD34", language: "en", verdict: "genuine", prints: 1, outdated: false }], templates: [{ key: "service-report", title: en ? "Service report" : "服务报告单", form: "repair-report" }, { key: "liaison", title: en ? "Liaison note" : "内部联络单", form: "repair-report" }] })],
  ["POST", /^\/(records\/[^/]+\/documents\/preview|documents\/[^/]+\/prints)$/, () => new Response("%PDF-1.7", { status: 201, headers: { "Content-Type": "application/pdf" } })],
  ["POST", /^\/attachments$/, async (_, request) => json({ id: `a-${String(Date.now())}`, name: decodeURIComponent(request.headers.get("X-File-Name") ?? ""), type: request.headers.get("Content-Type"), size: (await request.arrayBuffer()).byteLength, sha256: "00" }, 201)],
  ["GET", /^\/(people|units|positions)$/, (match) => json({ items: match[1] === "people" ? [{ id: "u2", login: "chen.jie", name: "陈杰", unit: { code: "SH01", name: "上海办事处" } }, { id: "u1", login: "li.wei", name: "李伟", unit: { code: "SH01", name: "上海办事处" } }] : [{ code: "SH01", name: "上海办事处" }, { code: "HZ01", name: "杭州办事处" }] })],
  ["GET", /^\/verifications\/([^/]+)$/, (match, __, en) => (match[1] === "none" ? problem(404, "document.unknown", "No document has this code.") : json({ verdict: match[1] === "void" ? "void" : "genuine", number: "BX-SH01-202603-0001", title: en ? "Service report" : "服务报告单", issuedAt: "2026-03-02T02:00:00Z", fields: [{ title: en ? "Customer" : "用户", value: data.customer.title }, { title: en ? "Engine" : "发动机", value: data.engine.title }] }))],
  ...administration,
];

/** What a server would answer, from fixed samples: for component tests and for looking at screens without a server. */
export async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^.*\/api\/v1/, "");
  if (state.expired && path !== "/session") return problem(401, "session.none", "Log in first.");
  for (const [method, pattern, reply] of routes) {
    const match = pattern.exec(path);
    if (method === request.method && match !== null) return reply([...match], request, state.language === "en");
  }
  return problem(404, "web.not-found", `${request.method} ${path} is not mocked.`);
}
