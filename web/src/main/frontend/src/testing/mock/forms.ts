/** A repair report as the server describes it; every field kind occurs. */
const text = (en: boolean, english: string, chinese: string) => (en ? english : chinese);

export function repairReport(en: boolean) {
  const t = (english: string, chinese: string) => text(en, english, chinese);
  return {
    form: "repair-report",
    title: t("Repair report", "报修单"),
    description: t("Every call of a customer, taken once and completely.", "客户的每一次报修，一次登记完整。"),
    settings: {},
    sections: [
      {
        key: "customer", title: t("Customer and engine", "用户与机型"),
        fields: [
          { key: "customer", type: "reference", to: "customer", title: t("Customer", "用户"), required: true, shows: [{ key: "region", title: t("Region", "区域") }] },
          { key: "phone", type: "phone", title: t("Phone", "联系电话"), required: true },
          { key: "engine", type: "reference", to: "engine", title: t("Engine", "发动机"), required: true, shows: [{ key: "model", title: t("Model", "机型") }], help: t("Type the serial number from the plate.", "按铭牌输入出厂编号。") },
          { key: "hours", type: "integer", title: t("Operating hours", "运行小时"), min: 0, required: true },
          { key: "inWarranty", type: "yes-no", title: t("In warranty", "三包期内") },
          { key: "reportedAt", type: "datetime", title: t("Reported at", "报修时间"), required: true },
          { key: "office", type: "unit", title: t("Office", "办事处") },
          { key: "engineer", type: "person", title: t("Engineer", "服务工程师") },
        ],
      },
      {
        key: "fault", title: t("Fault", "故障"),
        fields: [
          { key: "fault", type: "choice", list: "fault-codes", title: t("Fault code", "故障代码"), required: true },
          { key: "urgency", type: "choice", title: t("Urgency", "紧急程度"), options: [{ code: "normal", title: t("Normal", "一般") }, { code: "urgent", title: t("Urgent", "紧急") }] },
          { key: "channels", type: "multi-choice", title: t("Tell the customer by", "通知方式"), options: [{ code: "phone", title: t("By phone", "打电话") }, { code: "mail", title: t("E-mail", "邮件") }] },
          { key: "symptom", type: "long-text", title: t("Symptom", "故障现象"), required: true },
          { key: "photos", type: "attachments", title: t("Photos", "现场照片"), accept: ["image/*"], max: 9 },
        ],
      },
      {
        key: "parts", title: t("Parts needed", "所需配件"),
        fields: [
          {
            key: "parts", type: "table", title: t("Parts", "配件明细"),
            columns: [
              { key: "part", type: "reference", to: "part", title: t("Part", "配件"), required: true },
              { key: "qty", type: "integer", title: t("Quantity", "数量"), min: 1, required: true },
              { key: "price", type: "money", title: t("Price", "单价") },
              { key: "amount", type: "money", title: t("Amount", "金额") },
            ],
          },
          { key: "total", type: "money", title: t("Total", "合计金额"), readOnly: true, value: { source: "sum(parts.amount)", ast: null } },
          { key: "customerSignature", type: "signature", title: t("Signature of the customer", "用户签字") },
          { key: "geo", type: "map-position", title: t("Position", "位置") },
        ],
      },
    ],
    views: [
      { view: "all", title: t("All", "全部"), columns: ["number", "customer", "engine", "fault", "total", "state", "createdAt"], filters: ["state", "customer", "fault", "reportedAt", "total"], sort: ["-createdAt"] },
      { view: "open", title: t("Open", "未完成"), columns: ["number", "customer", "state", "createdAt"], filters: ["customer"], sort: ["createdAt"] },
    ],
    rights: { create: true },
  };
}

export const customers = [
  { id: "c1", title: "华东动力工程公司", number: "KH-0001", shows: { region: "上海" }, values: { region: "上海", phone: "021-5501 2233" } },
  { id: "c2", title: "杭州运河机械厂", number: "KH-0002", shows: { region: "杭州" }, values: { region: "杭州" } },
  { id: "c3", title: "济南黄河工程机械有限公司", number: "KH-0003", shows: { region: "济南" }, values: { region: "济南" } },
];
export const engines = [
  { id: "e1", title: "SC27G-2025-00817", shows: { model: "SC27G830D2" }, values: { model: "SC27G830D2" } },
  { id: "e2", title: "SC15G-2024-01552", shows: { model: "SC15G500D2" }, values: { model: "SC15G500D2" } },
];
export const parts = [
  { id: "p1", title: "喷油器总成", number: "D28-001-02", shows: {}, values: { price: "680.00" } },
  { id: "p2", title: "缸盖垫片", number: "D28-044-10", shows: {}, values: { price: "125.50" } },
];
