import { textsOf } from "@/lib/i18n/use-texts";

export const searchTexts = {
  "search.open": ["Search", "搜索"],
  "search.openHint": ["Search (Ctrl+K)", "搜索（Ctrl+K）"],
  "search.title": ["Search everything", "全局搜索"],
  "search.hint": ["Number, name, text, file or pinyin initials", "编号、名称、文字、附件名或拼音首字母"],
  "search.results": ["Results", "搜索结果"],
  "search.pages": ["Pages", "页面"],
  "search.forms": ["Forms", "表单"],
  "search.new": ["New", "新建"],
  "search.newOf": ["New: {form}", "新建：{form}"],
  "search.all": ["All results in “{form}”", "“{form}”中的全部结果"],
  "search.nothing": ["Nothing found. Try fewer words, or a part of the number.", "没有找到。可减少关键字，或输入编号的一部分。"],
  "search.how": ["↑ ↓ choose, Enter opens, Esc closes", "↑ ↓ 选择，Enter 打开，Esc 关闭"],
  "search.count": ["{count} {count:result|results}", "{count} 项结果"],
} as const;

export const useSearchTexts = textsOf(searchTexts);
