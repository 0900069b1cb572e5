import { textsOf } from "@/lib/i18n/use-texts";

export const dateTexts = {
  "date.open": ["Open the calendar", "打开日历"],
  "date.day": ["YYYY-MM-DD", "年-月-日"],
  "date.minute": ["YYYY-MM-DD hh:mm", "年-月-日 时:分"],
} as const;

export const useDateTexts = textsOf(dateTexts);
