import { currentLanguage } from "@/lib/i18n/language";

/** The company's time zone: documents, deadlines and screens must agree, wherever the browser is. */
let zone = "Asia/Shanghai";
export const companyZone = (): string => zone;
export function changeCompanyZone(next: string): void {
  zone = next;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${currentLanguage()} ${zone} ${key}`;
  let format = formats.get(id);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(currentLanguage() === "en" ? "en-GB" : "zh-CN", { timeZone: zone, ...options });
    formats.set(id, format);
  }
  return format;
}

function partsOf(instant: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(instant).map((entry) => [entry.type, entry.value]));
}

const parse = (iso: string): Date | undefined => {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** 2026-03-02 09:00, in the company's zone. */
export function dateTime(iso: string): string {
  const instant = parse(iso);
  if (instant === undefined) return iso;
  const p = partsOf(instant);
  return `${p["year"] ?? ""}-${p["month"] ?? ""}-${p["day"] ?? ""} ${p["hour"] ?? ""}:${p["minute"] ?? ""}`;
}

/** Day and time without the year when it is this year's. */
export function shortDateTime(iso: string, now: Date = new Date()): string {
  const full = dateTime(iso);
  return full.startsWith(`${partsOf(now)["year"] ?? ""}-`) ? full.slice(5) : full;
}

/** 10:42, in the company's zone. */
export function timeOfDay(iso: string): string {
  const full = dateTime(iso);
  return full === iso ? iso : full.slice(11);
}

export function longDate(iso: string): string {
  const instant = parse(iso);
  return instant === undefined ? iso : dateFormat("long", { dateStyle: "long" }).format(instant);
}

/** "2026-03-02T09:00" in the company's zone, as a date-time input wants it. */
export function toLocalInput(iso: string): string {
  const formatted = dateTime(iso);
  return formatted === iso ? "" : formatted.replace(" ", "T");
}

/** The instant of a wall-clock time in the company's zone, with that zone's offset. */
export function fromLocalInput(local: string): string | undefined {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) ? parse(`${local.slice(0, 16)}:00Z`) : undefined;
  if (wall === undefined) return undefined;
  let offset = offsetMinutes(wall);
  offset = offsetMinutes(new Date(wall.getTime() - offset * 60_000));
  const sign = offset < 0 ? "-" : "+";
  const absolute = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${local.slice(0, 16)}:00${sign}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
}

function offsetMinutes(instant: Date): number {
  const p = partsOf(instant);
  const wall = Date.UTC(Number(p["year"]), Number(p["month"]) - 1, Number(p["day"]), Number(p["hour"]), Number(p["minute"]), Number(p["second"]));
  return Math.round((wall - instant.getTime()) / 60_000);
}

/** Groups the digits before the point; the text keeps every decimal it has. */
export function groupDigits(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (match === null) return decimal;
  const [, sign = "", whole = "", fraction = ""] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

export function money(decimal: string, scale = 2): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return groupDigits(fraction.length >= scale ? decimal : `${whole}.${fraction.padEnd(scale, "0")}`);
}

/** ¥ means the yuan, the currency of the house; every other one is named by its code (ISO 4217). */
export const currencySign = (code: string | undefined) => (code === undefined || code === "CNY" ? "¥" : code);

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  if (bytes < 1024 * 1024) return `${String(Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** "in 3 h", "2 天前": how far an instant is from now. */
export function relativeTime(iso: string, now: Date = new Date()): string {
  const instant = parse(iso);
  if (instant === undefined) return iso;
  const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
  const format = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: "auto", style: "short" });
  if (Math.abs(minutes) < 60) return format.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 48) return format.format(hours, "hour");
  return format.format(Math.round(hours / 24), "day");
}

/** Several things in a row, as one writes them in the language that is read. */
export const listed = (words: readonly string[]): string => words.join(currentLanguage() === "en" ? ", " : "、");
