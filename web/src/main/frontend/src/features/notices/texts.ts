import { textsOf } from "@/lib/i18n/use-texts";

export const noticeTexts = {
  "notices.title": ["Notices", "通知"],
  "notices.count": ["Unread notices: {count}", "{count} 条未读通知"],
  "notices.read": ["Mark as read: {what}", "标为已读：{what}"],
  "notices.readAll": ["Mark all as read", "全部标为已读"],
} as const;

export const useNoticeTexts = textsOf(noticeTexts);
