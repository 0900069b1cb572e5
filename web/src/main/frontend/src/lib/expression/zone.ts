/** Where days begin: how far local time is ahead of UTC, at a moment or at a local time. */
export interface Zone {
  /** Milliseconds at a moment, given in milliseconds since 1970. */
  offsetAt: (moment: number) => number;
}

const fixed = /^([+-])([0-9]{2}):([0-9]{2})$/;
const day = 86_400_000;
const zones = new Map<string, Zone | null>();

/** Null when there is no zone of this name. */
export const zoneOf = (name: string): Zone | null => {
  const known = zones.get(name);
  if (known !== undefined) {
    return known;
  }
  const zone = fixedZone(name) ?? namedZone(name);
  zones.set(name, zone);
  return zone;
};

const fixedZone = (name: string): Zone | null => {
  if (name === "Z" || name === "UTC") {
    return { offsetAt: () => 0 };
  }
  const [, sign, hours, minutes] = fixed.exec(name) ?? [];
  if (sign === undefined || Number(hours) > 18 || Number(minutes) > 59) {
    return null;
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return Math.abs(offset) > 18 * 3_600_000 ? null : { offsetAt: () => offset };
};

const namedZone = (name: string): Zone | null => {
  try {
    const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    return { offsetAt: (moment) => offsetOf(format, moment) };
  } catch {
    return null;
  }
};

const offsetOf = (format: Intl.DateTimeFormat, moment: number): number => {
  const parts = new Map(format.formatToParts(moment).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const local = new Date(0);
  local.setUTCFullYear(year, part("month") - 1, part("day"));
  local.setUTCHours(part("hour"), part("minute"), part("second"), 0);
  return local.getTime() - Math.floor(moment / 1000) * 1000;
};

/**
 * The moment of a local time. Where clocks go forward and it does not exist, it is as much later;
 * where they go back and it exists twice, it is the first one.
 */
export const momentOfLocal = (local: number, zone: Zone): number => {
  const before = zone.offsetAt(local - day);
  const after = zone.offsetAt(local + day);
  const holds = (offset: number): boolean => zone.offsetAt(local - offset) === offset;
  return local - (!holds(before) && holds(after) ? after : before);
};
