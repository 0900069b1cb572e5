/** What lists of repair reports can show, filter, sort and group by. */
export function columns(en: boolean) {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  const column = (key: string, title: string, type: string, more: object = {}) => ({ key, title, type, options: [], shown: true, filtered: true, sorted: true, grouped: true, ...more });
  const ofLines = { shown: false, sorted: false };
  return [
    column("number", t("Number", "编号"), "text"),
    column("title", t("Title", "标题"), "text"),
    column("state", t("State", "状态"), "state"),
    column("creator", t("Created by", "创建人"), "person"),
    column("unit", t("Unit", "所属部门"), "unit"),
    column("createdAt", t("Created", "创建时间"), "datetime"),
    column("updatedAt", t("Changed", "修改时间"), "datetime"),
    column("customer", t("Customer", "用户"), "reference", { to: "customer" }),
    column("customer.region", t("Customer · Region", "用户 · 区域"), "text", ofLines),
    column("phone", t("Phone", "联系电话"), "phone", { filtered: false, sorted: false, grouped: false }),
    column("engine", t("Engine", "发动机"), "reference", { to: "engine" }),
    column("reportedAt", t("Reported at", "报修时间"), "datetime"),
    column("fault", t("Fault code", "故障代码"), "choice", { list: "fault-codes" }),
    column("urgency", t("Urgency", "紧急程度"), "choice", { options: [{ code: "normal", title: t("Normal", "一般") }, { code: "urgent", title: t("Urgent", "紧急") }] }),
    column("parts.qty", t("Parts · Quantity", "配件明细 · 数量"), "integer", { ...ofLines, grouped: false }),
    column("total", t("Total", "合计金额"), "money"),
  ];
}

export function aggregates(en: boolean, search: URLSearchParams) {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  const measures = (search.get("measures") ?? "count").split(",");
  const group = search.get("group");
  const heading = (key: string) => (key === "count" ? { key, title: t("Count", "数量"), type: "integer" } : { key, title: t("Sum: Total", "合计金额合计"), type: "money" });
  const figures = (count: number) => measures.map((key) => (key === "count" ? String(count) : String(count * 1250.5)));
  return {
    groups: group === null ? [] : [{ key: group, title: t("State", "状态"), type: "state" }],
    measures: measures.map(heading),
    rows: group === null ? [] : [
      { keys: [{ value: "running", title: t("In progress", "进行中"), filter: '["state","eq","running"]' }], figures: figures(8) },
      { keys: [{ value: "completed", title: t("Completed", "已完成"), filter: '["state","eq","completed"]' }], figures: figures(4) },
      { keys: [{ title: t("(none)", "（空）"), filter: '{"not":["state","empty","false"]}' }], figures: figures(1) },
    ],
    totals: figures(13), capped: false,
  };
}

export function found(en: boolean, q: string) {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  if (!q.toLowerCase().startsWith("df")) return { forms: [], records: [] };
  return {
    forms: [{ form: "customer", title: t("Customers", "客户"), mayCreate: true }],
    records: [
      { form: "repair-report", title: t("Repair report", "报修单"), more: true, items: [
        { id: "r-1", number: "BX-SH01-202603-0001", title: "东风动力", state: "running", stateTitle: t("In progress", "进行中") },
        { id: "r-2", number: "BX-SH01-202603-0002", title: "杭州运河机械厂", state: "completed", stateTitle: t("Completed", "已完成"), found: { field: t("Symptom", "故障现象"), text: "东风发动机冷车起动困难" } }] },
    ],
  };
}

export function savedViews(en: boolean) {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  return [
    { id: "00000000-0000-0000-0000-000000000001", title: t("Urgent this month", "本月紧急"), address: "view=all&f.urgency=eq%3Aurgent&fields=number%2Ctotal", sharing: "nobody", owner: { id: "u2", name: "陈杰" }, mine: true, standard: false },
    { id: "00000000-0000-0000-0000-000000000002", title: t("Open in Shanghai", "上海在办"), address: "f.state=eq%3Arunning", sharing: "unit", owner: { id: "u1", name: "李伟" }, mine: false, standard: false },
  ];
}
