import { textsOf } from "@/lib/i18n/use-texts";

export const catalogueTexts = {
  "catalogue.title": ["Forms", "表单"],
  "catalogue.search": ["Search forms by name or number prefix", "按名称或编号前缀查找表单"],
  "catalogue.new": ["New", "新建"],
  "catalogue.newOf": ["New: {title}", "新建{title}"],
  "catalogue.list": ["List", "列表"],
  "catalogue.listOf": ["List of {title}", "{title}列表"],
  "catalogue.chart": ["How it runs", "流程"],
  "catalogue.chartOf": ["How it runs: {title}", "{title}的流程"],
  "catalogue.masterData": ["Master data", "基础数据"],
  "catalogue.organization": ["Organization", "组织"],
  "catalogue.empty": ["No forms are published for you yet. An administrator publishes packs under Administration.", "还没有对您开放的表单。管理员可在“管理”中发布配置包。"],
  "catalogue.noMatch": ["No form matches “{q}”.", "没有与“{q}”相符的表单。"],
  "often.title": ["Often used forms", "常用表单"],
  "often.all": ["All forms", "全部表单"],
} as const;

export const useCatalogueTexts = textsOf(catalogueTexts);
