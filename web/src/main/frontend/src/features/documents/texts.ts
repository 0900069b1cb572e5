import { textsOf } from "@/lib/i18n/use-texts";

export const documentTexts = {
  "documents.title": ["Documents", "已签发单据"],
  "documents.none": ["No document has been issued.", "还没有签发单据。"],
  "documents.issuedAt": ["issued {at}", "签发于 {at}"],
  "documents.void": ["void", "已作废"],
  "documents.superseded": ["replaced by a newer issue", "已被新版本替代"],
  "documents.verify": ["Verification page", "验证页"],
  "print.title": ["Print", "打印"],
  "print.template": ["Template", "模板"],
  "print.language": ["Language", "语言"],
  "print.preview": ["Preview, not issued yet", "预览，尚未签发"],
  "print.issue": ["Issue the document", "签发单据"],
  "print.original": ["Print the original", "打印原件"],
  "print.copy": ["Print a copy", "打印副本"],
  "print.view": ["Document {number}, marked as a copy for viewing. Printed so far: {prints}", "单据 {number}，查阅副本。已打印 {prints} 次"],
  "print.printed": ["Document {number}, print {print}", "单据 {number}，第 {print} 次打印"],
  "print.printedOriginal": ["Document {number}, the original", "单据 {number}，原件"],
  "print.outdated": ["The record has changed since document {number} was issued. A new issue replaces it.", "单据 {number} 签发后，内容已有变动；重新签发将取代原单据。"],
  "print.reissue": ["Issue anew", "重新签发"],
  "print.tab": ["Open in a new tab", "在新标签页打开"],
  "print.rendering": ["The PDF is being made…", "正在生成 PDF……"],
  "print.frame": ["PDF of {title}", "{title} 的 PDF"],
  "print.phone": ["The PDF opens in a tab of its own, from where you can print or share it.", "PDF 将在新标签页打开，可在其中打印或分享。"],
  "language.zh": ["Chinese", "中文"],
  "language.en": ["English", "英文"],
} as const;

export const useDocumentTexts = textsOf(documentTexts);
