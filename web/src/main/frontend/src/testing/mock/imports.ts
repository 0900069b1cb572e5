/** An import of three customers, one of which has a problem. */
export const importSample = (en: boolean, state: string) => ({
  id: "i-1",
  form: "customer",
  formTitle: en ? "Customer" : "客户",
  fileName: "customers.xlsx",
  state,
  stateTitle: state === "mapping" ? (en ? "Assign the columns" : "待对应列") : en ? "Tried out" : "已试运行",
  settings: { action: "both", match: "code", lines: "merge", emptyCells: "keep", submit: true, sheets: [{ sheet: 0, target: "@records", columns: ["code", "name", ""] }] },
  sheets: [{ sheet: 0, name: "Sheet1", headingLine: 1, headings: ["代码", "名称", "Remark"], rows: 3, samples: [["C1", "东风", "x"], ["C2", "上柴", ""]] }],
  progress: state === "mapping" ? { total: 0, done: 0, created: 0, updated: 0, unchanged: 0, failed: 0 } : { total: 3, done: 3, created: 1, updated: 1, unchanged: 0, failed: 1 },
  createdAt: "2026-11-20T01:00:00Z",
  changedAt: "2026-11-20T01:00:00Z",
  targets: {
    fields: [
      { name: "code", title: en ? "Code" : "代码", required: true },
      { name: "name", title: en ? "Name" : "名称", required: true },
      { name: "region", title: en ? "Region" : "区域", required: true },
    ],
    tables: [{ key: "contacts", title: en ? "Contacts" : "联系人", columns: [{ name: "phone", title: en ? "Phone" : "电话", required: false }] }],
    matches: [{ name: "code", title: en ? "Code" : "代码", required: true }, { name: "@id", title: en ? "Record id" : "单据标识", required: false }],
  },
});

export const importProblems = (en: boolean) => ({
  items: [{ sheet: 0, line: 3, column: 1, code: "form.required", detail: en ? "“Name” is required" : "请填写“名称”" }],
});
