import { textsOf } from "@/lib/i18n/use-texts";

export const verificationTexts = {
  "verify.title": ["Document verification", "单据验证"],
  "verify.genuine": ["This document is genuine", "单据真实有效"],
  "verify.genuineText": ["It was issued by this system with the content below. Compare it with the paper.", "本系统签发，内容如下，请与纸面核对。"],
  "verify.superseded": ["A newer issue replaces this document", "单据已被新版本替代"],
  "verify.supersededText": ["It was issued by this system, but is no longer the valid issue.", "由本系统签发，但已不是有效版本。"],
  "verify.void": ["This document is void", "单据已作废"],
  "verify.voidText": ["It was issued by this system and cancelled later.", "由本系统签发，后来已作废。"],
  "verify.unknown": ["No document has this code", "没有此验证码对应的单据"],
  "verify.unknownText": ["Check the code “{code}”. A printed document with an unknown code was not issued here.", "请核对验证码“{code}”。验证码不存在的纸面单据并非由本系统签发。"],
  "verify.number": ["Number", "编号"],
  "verify.document": ["Document", "单据"],
  "verify.issuer": ["Issued by", "签发单位"],
  "verify.issuedAt": ["Issued", "签发时间"],
} as const;

export const useVerificationTexts = textsOf(verificationTexts);
