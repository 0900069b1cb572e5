/** What people type for a date: 2026-3-2, 2026/03/02, 2026.3.2, 20260302, 2026年3月2日; with a time behind it where there is one. */
const day = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))/;
const minute = /^[\sT]*(\d{1,2})[:：](\d{2})$/;

const two = (digits: string) => digits.padStart(2, "0");

/** 2026-03-02, or 2026-03-02T09:00 with the time; nothing for what is no date. */
export function parseDate(typed: string, time: boolean): string | undefined {
  const text = typed.trim();
  const found = day.exec(text);
  if (found === null) return undefined;
  const [whole, year = "", month = found[4] ?? "", date = found[5] ?? ""] = found;
  const iso = `${year}-${two(month)}-${two(date)}`;
  const real = new Date(`${iso}T00:00:00Z`);
  // The 31st of a short month would be taken for a day of the next.
  if (Number.isNaN(real.getTime()) || !real.toISOString().startsWith(iso)) return undefined;
  const rest = text.slice(whole.length);
  if (!time) return rest === "" ? iso : undefined;
  const clock = minute.exec(rest);
  if (clock === null) return undefined;
  const [, hours = "", minutes = ""] = clock;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${iso}T${two(hours)}:${minutes}` : undefined;
}

export const showDate = (value: string): string => value.replace("T", " ");
