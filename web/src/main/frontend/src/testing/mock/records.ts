const parts = [
  { _id: "r1", part: { id: "p1", title: "喷油器总成", number: "D28-001-02", values: {} }, qty: 6, price: "680.00", amount: "4080.00" },
  { _id: "r2", part: { id: "p2", title: "缸盖垫片", number: "D28-044-10", values: {} }, qty: 1, price: "125.50", amount: "125.50" },
];

export const data = {
  customer: { id: "c1", title: "华东动力工程公司", number: "KH-0001", values: { region: "上海" } },
  phone: "021-5501 2233",
  engine: { id: "e1", title: "SC27G-2025-00817", values: { model: "SC27G830D2" } },
  hours: 1260, inWarranty: true, reportedAt: "2026-03-02T09:00:00+08:00",
  office: { code: "SH01", name: "上海办事处" }, engineer: { id: "u2", login: "chen.jie", name: "陈杰" },
  fault: "F-103", urgency: "urgent", channels: ["phone"],
  symptom: "冷车起动困难，起动后冒白烟，怠速不稳。\n用户反映上周更换过柴油滤清器。",
  photos: [], parts, total: "4205.50", geo: "31.2,121.5",
};

export const record = (en: boolean) => ({
  id: "r-1", form: "repair-report", release: "rel-1", number: "BX-SH01-202603-0001", title: "华东动力工程公司 · SC27G830D2",
  state: "running", stateTitle: en ? "In progress" : "进行中",
  creator: { id: "u1", login: "li.wei", name: "李伟" }, unit: { code: "SH01", name: "上海办事处" },
  createdAt: "2026-03-02T01:02:00Z", updatedAt: "2026-03-02T02:10:00Z", version: 3, revision: 2, data,
  rights: { edit: false, cancel: true, withdraw: true, print: true, fields: { hidden: [], readOnly: [] } },
  tasks: [{ id: "t-1", step: "on-site", title: en ? "Repair on site" : "现场服务", mine: true }],
});

export const draft = (en: boolean) => ({
  ...record(en), id: "r-2", number: null, state: "draft", stateTitle: en ? "Draft" : "草稿", tasks: [], version: 1,
  rights: { edit: true, discard: true, cancel: true, print: false, fields: { hidden: [], readOnly: [] } },
});

/** A chart as the server draws it, with the boxes one below the other. */
const drawing = (boxes: { title: string; state: string }[]) => [
  `<svg xmlns="http://www.w3.org/2000/svg" class="swimlane" width="140" height="${String(40 + boxes.length * 60)}"><g class="body">`,
  ...boxes.map(({ title, state }, i) => `<g class="node task" role="img" aria-label="${title}: ${state}"${state === "current" ? ' aria-current="step"' : ""}><path class="shape" d="M12 ${String(50 + i * 60)}L128 ${String(50 + i * 60)}L128 ${String(90 + i * 60)}L12 ${String(90 + i * 60)}Z"/></g>`),
  `</g><g class="heads"><g class="head"><rect x="0" y="0" width="140" height="40"/></g></g></svg>`,
].join("");

export const position = (en: boolean) => {
  const steps = positionOf(en);
  return { ...steps, drawing: drawing(steps.boxes) };
};

const positionOf = (en: boolean) => {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  return {
    chain: "repair", title: t("Customer repair handling", "客户报修处理流程"),
    lanes: [
      { key: "customer-service", title: t("Customer service", "客户服务") }, { key: "department", title: t("Department", "责任部门") },
      { key: "technician", title: t("Technician", "技术服务人员") }, { key: "gm", title: t("GM office", "总经理办公室") },
    ],
    boxes: [
      { step: "register", title: t("Reception and registration", "接待登记"), lane: "customer-service", number: 1, state: "done", by: ["李伟"], at: "2026-03-02T01:02:00Z", kind: "fill" },
      { step: "phone", title: t("Answer by telephone", "电话答复处理"), lane: "customer-service", number: 2, state: "done", by: ["李伟"], at: "2026-03-02T01:30:00Z", kind: "decide" },
      { step: "liaison", title: t("Internal liaison note", "填写内部联络单"), lane: "department", number: 3, state: "done", by: ["王芳"], at: "2026-03-02T02:10:00Z", kind: "fill" },
      { step: "on-site", title: t("Technician on site with feedback sheet", "派技术人员现场服务"), lane: "technician", number: 4, state: "current", by: ["陈杰"], due: "2026-03-03T02:10:00Z", kind: "decide" },
      { step: "second", title: t("Second visit", "二次上门"), lane: "technician", number: 5, state: "open", by: [], kind: "decide" },
      { step: "gm-office", title: t("Decide without solution", "无法解决时裁定"), lane: "gm", number: 6, state: "open", by: [], kind: "approve" },
      { step: "sign", title: t("Signature of the customer", "用户签字确认"), lane: "technician", number: 7, state: "open", by: [], kind: "fill" },
      { step: "call-back", title: t("Record and call back", "登记并回访"), lane: "customer-service", number: 8, state: "open", by: [], kind: "fill" },
      { step: "archive", title: t("Archive", "归档"), lane: "customer-service", number: 9, state: "open", by: [], kind: "fill" },
    ],
    edges: [
      { from: "register", to: "phone", taken: true }, { from: "phone", to: "liaison", label: t("No", "否"), taken: true }, { from: "phone", to: "call-back", label: t("Yes", "是") },
      { from: "liaison", to: "on-site", taken: true }, { from: "on-site", to: "sign", label: t("Solved", "已解决") }, { from: "on-site", to: "second", label: t("Unsolved", "未解决") },
      { from: "second", to: "gm-office", label: t("Unsolved", "未解决") }, { from: "second", to: "sign", label: t("Solved", "已解决") },
      { from: "gm-office", to: "on-site", label: t("Again", "重新派工") }, { from: "sign", to: "call-back" }, { from: "call-back", to: "archive" },
    ],
  };
};

export const task = (en: boolean) => {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  return {
    id: "t-1", record: { id: "r-1", form: "repair-report", formTitle: t("Repair report", "报修单"), number: "BX-SH01-202603-0001", title: "华东动力工程公司 · SC27G830D2" },
    process: { key: "REP-01", title: t("Customer repair handling", "客户报修处理流程") }, step: "on-site", title: t("Repair on site", "现场服务"),
    ask: t("Repair the engine, let the customer sign.", "现场修复并请用户签字。"), since: "2026-03-02T02:10:00Z", due: "2026-03-03T02:10:00Z", late: true, pool: false,
    outcomes: [
      { key: "solved", title: t("Solved", "已解决"), style: "primary", comment: "optional", require: ["customerSignature"] },
      { key: "unsolved", title: t("Not solved, second visit", "未解决，二次上门"), style: null, comment: "required", require: [] },
    ],
    edit: ["hours", "parts", "customerSignature"], require: [], why: t("named as engineer in the report", "报修单指定的服务工程师"),
  };
};

export const timeline = (en: boolean) => {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  return {
    items: [
      { at: "2026-03-02T01:02:00Z", actor: { id: "u1", name: "李伟" }, kind: "submitted", title: t("Reception and registration", "接待登记"), changes: [] },
      { at: "2026-03-02T01:30:00Z", actor: { id: "u1", name: "李伟" }, kind: "decided", title: t("Answer by telephone: not solved", "电话答复处理：未解决"), comment: "电话指导排气无效，需要现场处理。", changes: [] },
      {
        at: "2026-03-02T02:10:00Z", actor: { id: "u3", name: "王芳" }, kind: "decided", title: t("Internal liaison note: done", "填写内部联络单：完成"),
        changes: [{ field: "engineer", title: t("Engineer", "服务工程师"), before: null, after: { id: "u2", name: "陈杰" } }, { field: "urgency", title: t("Urgency", "紧急程度"), before: "一般", after: "紧急" }],
      },
    ],
  };
};

export const comparison = (en: boolean) => {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  return {
    from: { number: 1, at: "2026-03-02T01:02:00Z", by: { id: "u1", name: "李伟" } }, to: { number: 2, at: "2026-03-02T02:10:00Z", by: { id: "u3", name: "王芳" } },
    differences: [
      { field: "urgency", title: t("Urgency", "紧急程度"), before: t("Normal", "一般"), after: t("Urgent", "紧急"), lines: null },
      { field: "parts", title: t("Parts", "配件明细"), before: null, after: null, lines: [
        { id: "r1", fate: "changed", before: 1, after: 1, cells: [{ field: "qty", title: t("Quantity", "数量"), before: "5", after: "6" }] },
        { id: "r3", fate: "removed", before: 2, after: null, cells: [{ field: "qty", title: t("Quantity", "数量"), before: "1", after: null }] },
      ] },
    ],
  };
};
