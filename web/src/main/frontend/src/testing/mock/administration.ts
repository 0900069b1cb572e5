const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

type Route = [method: string, path: RegExp, answer: (match: string[], request: Request, en: boolean) => Response | Promise<Response>];

const candidate = (en: boolean, broken: boolean) => ({
  id: "cand-1", packs: ["repair"], publishable: !broken,
  problems: broken
    ? [
        { file: "repair/repair-report.form.yaml", line: 14, column: 9, pointer: "/sections/0/fields/phone/type", code: "definition.not-allowed", detail: en ? "“phon” is not a field type." : "“phon”不是字段类型。", suggestion: "phone" },
        { file: "repair/repair.chain.yaml", line: 31, column: 24, code: "approval.unknown-step", detail: en ? "There is no step “clsoe”." : "没有步骤“clsoe”。", suggestion: "close" },
      ]
    : [],
  changes: [
    { kind: "form", key: "repair-report", change: "changed", details: [en ? "field Site (siteAddress) added" : "新增字段 现场地址 (siteAddress)", en ? "field Fault code (fault) became required" : "字段 故障代码 (fault) 改为必填"] },
    { kind: "series", key: "repair-report", change: "added", details: [] },
  ],
});

export const administration: Route[] = [
  ["POST", /^\/release-candidates$/, async (_, request, en) => json(candidate(en, (await request.text()).includes("broken")), 201)],
  ["GET", /^\/releases$/, (_, __, en) => json({ items: [
    { id: "rel-2", number: 2, note: en ? "Site address on the repair report" : "报修单增加现场地址", publishedAt: "2026-03-05T08:00:00Z", publishedBy: { id: "u9", name: "管理员" }, live: true },
    { id: "rel-1", number: 1, note: en ? "First release" : "首次发布", publishedAt: "2026-03-01T08:00:00Z", publishedBy: { id: "u9", name: "管理员" }, live: false }] })],
  ["POST", /^\/releases$/, () => json({ id: "rel-3", number: 3, live: true }, 201)],
  ["POST", /^\/releases\/([^/]+)\/activation$/, () => json({})],
  ["GET", /^\/packs$/, (_, __, en) => json({ items: [{ pack: "repair", title: en ? "Repair" : "报修", version: "1.0" }, { pack: "organization", title: en ? "Organization" : "组织", version: "1.0" }] })],
  ["GET", /^\/event-audit/, (_, request) => json(new URL(request.url).searchParams.has("after")
    ? { records: 3, broken: [{ record: "r-1", name: "BX-SH01-202603-0001", position: 4, how: "changed" }] }
    : { records: 200, broken: [{ name: "account", position: 12, how: "out-of-place" }], next: "r-200" })],
  ["GET", /^\/series$/, (_, __, en) => json({ items: [{ key: "repair-report", title: en ? "Repair reports" : "报修单编号", pattern: "BX-{unit.code}-{yyyy}{MM}-{0000}", restarts: "monthly", next: [{ scope: "BX-SH01-202603-", number: "BX-SH01-202603-0013" }, { scope: "BX-HZ01-202603-", number: "BX-HZ01-202603-0004" }] }] })],
  ["GET", /^\/series\/repair-report$/, (_, __, en) => json({ key: "repair-report", title: en ? "Repair reports" : "报修单编号", pattern: "BX-{unit.code}-{yyyy}{MM}-{0000}", restarts: "monthly", gapsAllowed: false, cases: [{ key: "", pattern: "BX-{unit.code}-{yyyy}{MM}-{0000}", values: ["unit.code"] }], next: [{ scope: "SH01", number: "BX-SH01-202603-0013" }] })],
  ["GET", /^\/series\/repair-report\/completeness$/, () => json({ items: [{ scope: "SH01", period: "2026-03", first: 1, last: 12, issued: 9, reserved: 1, voided: 1, complete: false, gaps: [{ first: "BX-SH01-202603-0004", last: "BX-SH01-202603-0004", count: 1, reason: "unexplained" }] }] })],
  ["GET", /^\/series\/repair-report\/register$/, () => json({ items: [{ number: "BX-SH01-202603-0003", scope: "SH01", period: "2026-03", state: "void", origin: "drawn", issuedAt: "2026-03-02T01:15:00Z", issuedBy: "李伟", record: "r-1", voided: { at: "2026-03-03T01:15:00Z", by: "陈杰", reason: "重复登记" } }, { number: "BX-SH01-202603-0012", scope: "SH01", period: "2026-03", state: "reserved", origin: "reserved", issuedAt: "2026-03-02T01:15:00Z", issuedBy: "李伟", note: "pad 7", reserved: { reservation: "res-1", holder: "王芳", until: "2026-04-30" } }] })],
  ["POST", /^\/series\/repair-report\/preview$/, async (_, request) => json((await request.text()).includes("HZ01") ? { scope: "HZ01", number: "BX-HZ01-202603-0001", surely: true, kept: "BX-HZ01-202603-0001" } : { scope: "SH01", number: "BX-SH01-202603-0013", surely: true, kept: "BX-SH01-202603-0013" })],
  ["POST", /^\/series\/repair-report\/reservations$/, () => json({ items: [{ number: "BX-SH01-202603-0013", scope: "SH01", period: "2026-03", state: "reserved", origin: "reserved", issuedAt: "2026-03-02T01:15:00Z" }] }, 201)],
  ["GET", /^\/templates$/, (_, __, en) => json({ items: [{ key: "service-report", title: en ? "Service report" : "服务报告单", form: "repair-report", formTitle: en ? "Repair report" : "报修单" }] })],
];
