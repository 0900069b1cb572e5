/** What lists of repair reports can show, filter, sort and group by. */
export function columns(en: boolean) {
  const t = (english: string, chinese: string) => (en ? english : chinese);
  const column = (key: string, title: string, type: string, more: object = {}) => ({ key, title, type, options: [], shown: true, filtered: true, sorted: true, ...more });
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
    column("phone", t("Phone", "联系电话"), "phone", { filtered: false, sorted: false }),
    column("engine", t("Engine", "发动机"), "reference", { to: "engine" }),
    column("reportedAt", t("Reported at", "报修时间"), "datetime"),
    column("fault", t("Fault code", "故障代码"), "choice", { list: "fault-codes" }),
    column("urgency", t("Urgency", "紧急程度"), "choice", { options: [{ code: "normal", title: t("Normal", "一般") }, { code: "urgent", title: t("Urgent", "紧急") }] }),
    column("parts.qty", t("Parts · Quantity", "配件明细 · 数量"), "integer", ofLines),
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
      { keys: [{ value: "running", title: t("In progress", "进行中") }], figures: figures(8) },
      { keys: [{ value: "completed", title: t("Completed", "已完成") }], figures: figures(4) },
      { keys: [{ title: t("(none)", "（空）") }], figures: figures(1) },
    ],
    totals: figures(13), capped: false,
  };
}
