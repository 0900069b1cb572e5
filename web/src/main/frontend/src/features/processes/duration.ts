import type { useProcessTexts } from "./texts";

type Texts = ReturnType<typeof useProcessTexts>;

/** Seconds in the largest unit that tells them, with one decimal below ten: 2.5 d, 14 h. */
export function duration(seconds: number, t: Texts): string {
  if (seconds < 60) return t("duration.none");
  const minutes = seconds / 60;
  if (minutes < 60) return t("duration.minutes", { n: Math.round(minutes) });
  const hours = minutes / 60;
  return hours < 48 ? t("duration.hours", { n: rounded(hours) }) : t("duration.days", { n: rounded(hours / 24) });
}

const rounded = (value: number): string => (value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));
