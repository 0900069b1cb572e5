import { PlainDate, PlainTime, dateOfLocal, localMilliseconds, timeOfLocal } from "./calendar";
import { momentOfLocal, zoneOf } from "./zone";
import type { Zone } from "./zone";

const dateNotation = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const timeNotation = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,3}))?)?$/;
const momentNotation = /^([0-9-]{10})T([0-9:.]{5,12})(Z|[+-][0-9]{2}:[0-9]{2}|@[A-Za-z0-9_/+-]{1,40})?$/;

/** A moment, with its day and time of day in the zone of the evaluation. */
export class DateTime {
  private constructor(
    readonly milliseconds: number,
    readonly offset: number,
    readonly date: PlainDate,
    readonly time: PlainTime,
  ) {}

  static of(milliseconds: number, zone: Zone): DateTime {
    const offset = zone.offsetAt(milliseconds);
    const local = milliseconds + offset;
    return new DateTime(milliseconds, offset, dateOfLocal(local), timeOfLocal(local));
  }

  static ofLocal(date: PlainDate, time: PlainTime, zone: Zone): DateTime {
    return DateTime.of(momentOfLocal(localMilliseconds(date, time), zone), zone);
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}${offsetText(this.offset)}`;
  }
}

const offsetText = (offset: number): string => {
  if (offset === 0) {
    return "Z";
  }
  const seconds = Math.abs(offset) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return (offset < 0 ? "-" : "+") + shown.map((part) => String(part).padStart(2, "0")).join(":");
};

export const parsedDate = (text: string): PlainDate | null => {
  const [all, year, month, day] = dateNotation.exec(text) ?? [];
  return all === undefined ? null : PlainDate.of(Number(year), Number(month), Number(day));
};

export const parsedTime = (text: string): PlainTime | null => {
  const [all, hour, minute, second, fraction] = timeNotation.exec(text) ?? [];
  return all === undefined
    ? null
    : PlainTime.of(Number(hour), Number(minute), Number(second ?? 0), Number((fraction ?? "").padEnd(3, "0")));
};

/** A date-time without an offset is in the given zone. */
export const parsedDateTime = (text: string, zone: Zone): DateTime | null => {
  const [all, day, hour, place] = momentNotation.exec(text) ?? [];
  if (all === undefined || day === undefined || hour === undefined) {
    return null;
  }
  const date = parsedDate(day);
  const time = parsedTime(hour);
  const written = place === undefined ? zone : zoneOf(place.startsWith("@") ? place.slice(1) : place);
  if (date === null || time === null || written === null) {
    return null;
  }
  return DateTime.of(momentOfLocal(localMilliseconds(date, time), written), zone);
};
