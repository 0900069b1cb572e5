export interface Length {
  days: string;
  hours: string;
  minutes: string;
}

const notation = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** "P1DT2H" → one day, two hours. */
export function lengthOf(text: string): Length {
  const match = notation.exec(text);
  return { days: match?.[1] ?? "", hours: match?.[2] ?? "", minutes: match?.[3] ?? "" };
}

const part = (digits: string, unit: string) => (digits === "" ? "" : `${digits}${unit}`);

/** As the API takes it; null when nothing is filled in. */
export function writtenLength({ days, hours, minutes }: Length): string | null {
  const time = part(hours, "H") + part(minutes, "M");
  return days === "" && time === "" ? null : `P${part(days, "D")}${time === "" ? "" : `T${time}`}`;
}

/** "1d 2h 30min", "90 分钟", "1天2小时", "2:30" → as the API takes it. */
export function lengthFromText(text: string): string | undefined {
  const clock = /^(\d+)[:：](\d{2})$/.exec(text.trim());
  if (clock !== null) return writtenLength({ days: "", hours: clock[1] ?? "", minutes: clock[2] ?? "" }) ?? undefined;
  const match = /^(?:(\d+)\s*(?:d|days?|天|日)\s*)?(?:(\d+)\s*(?:h|hours?|小时|时)\s*)?(?:(\d+)\s*(?:m|min|minutes?|分钟|分)\s*)?$/i.exec(text.trim());
  return match === null ? undefined : (writtenLength({ days: match[1] ?? "", hours: match[2] ?? "", minutes: match[3] ?? "" }) ?? undefined);
}
