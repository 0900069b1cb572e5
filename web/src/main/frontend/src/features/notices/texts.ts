import { textsOf } from "@/lib/i18n/use-texts";

export const noticeTexts = {
  "notices.title": ["Notices", "通知"],
  "notices.count": ["Unread notices: {count}", "{count} 条未读通知"],
  "notices.read": ["Mark as read: {what}", "标为已读：{what}"],
  "receipts.title": ["Informed", "知会情况"],
  "receipts.read": ["read {at}", "{at} 已读"],
  "receipts.unread": ["not read yet", "未读"],
  "receipts.count": ["{read} of {all} have read it", "{all} 人中 {read} 人已读"],
  "notices.readAll": ["Mark all as read", "全部标为已读"],
} as const;

export const useNoticeTexts = textsOf(noticeTexts);
