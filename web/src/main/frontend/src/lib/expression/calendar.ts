import { fail } from "./failure";

const millisecondsPerDay = 86_400_000;
const maxYear = 9_999;

interface Civil {
  year: number;
  month: number;
  day: number;
}

const pad = (number: number, digits: number): string => String(number).padStart(digits, "0");

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
const epochDayOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const civilOf = (epochDay: number): Civil => {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
};

export const daysInMonth = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** A day of the calendar, without time and zone. */
export class PlainDate {
  private constructor(
    readonly epochDay: number,
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}

  /** Null when there is no such day between the years 1 and 9999. */
  static of(year: number, month: number, day: number): PlainDate | null {
    const exists =
      year >= 1 && year <= maxYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    return exists ? new PlainDate(epochDayOf(year, month, day), year, month, day) : null;
  }

  static ofEpochDay(epochDay: number): PlainDate {
    const { year, month, day } = civilOf(epochDay);
    return year < 1 || year > maxYear ? fail("date-out-of-range") : new PlainDate(epochDay, year, month, day);
  }

  plusDays(days: number): PlainDate {
    return PlainDate.ofEpochDay(this.epochDay + days);
  }

  /** The same day of another month, or its last day where it is shorter. */
  plusMonths(months: number): PlainDate {
    const index = this.year * 12 + this.month - 1 + months;
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    return (
      PlainDate.of(year, month, Math.min(this.day, daysInMonth(year, month))) ?? fail("date-out-of-range")
    );
  }

  withDay(day: number): PlainDate {
    return this.plusDays(day - this.day);
  }

  /** Whole months from this day to the other. */
  monthsUntil(other: PlainDate): number {
    const here = (this.year * 12 + this.month) * 32 + this.day;
    const there = (other.year * 12 + other.month) * 32 + other.day;
    return Math.trunc((there - here) / 32);
  }

  /** 1 for Monday to 7 for Sunday. */
  get weekday(): number {
    const fromMonday = (this.epochDay + 3) % 7;
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
  }

  get dayOfYear(): number {
    return this.epochDay - epochDayOf(this.year, 1, 1) + 1;
  }

  /** The week of ISO 8601: the first one has the first Thursday. */
  get weekOfYear(): number {
    const thursday = this.epochDay + 4 - this.weekday;
    return Math.floor((thursday - epochDayOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
  }

  toString(): string {
    return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }
}

/** A time of day, to the millisecond. */
export class PlainTime {
  constructor(readonly milliseconds: number) {}

  /** Null when there is no such time of day. */
  static of(hour: number, minute: number, second: number, milliseconds = 0): PlainTime | null {
    const exists = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
    return exists ? new PlainTime(((hour * 60 + minute) * 60 + second) * 1000 + milliseconds) : null;
  }

  /** Beyond midnight it begins anew. */
  plus(milliseconds: number): PlainTime {
    const sum = (this.milliseconds + milliseconds) % millisecondsPerDay;
    return new PlainTime(sum < 0 ? sum + millisecondsPerDay : sum);
  }

  get hour(): number {
    return Math.floor(this.milliseconds / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.milliseconds / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.milliseconds / 1000) % 60;
  }

  toString(): string {
    const fraction = this.milliseconds % 1000;
    const seconds = [this.hour, this.minute, this.second].map((part) => pad(part, 2)).join(":");
    return fraction === 0 ? seconds : `${seconds}.${pad(fraction, 3)}`;
  }
}

/** Day and time of day as milliseconds since 1970-01-01T00:00 at the same place. */
export const localMilliseconds = (date: PlainDate, time: PlainTime): number =>
  date.epochDay * millisecondsPerDay + time.milliseconds;

export const dateOfLocal = (local: number): PlainDate => PlainDate.ofEpochDay(Math.floor(local / millisecondsPerDay));

export const timeOfLocal = (local: number): PlainTime =>
  new PlainTime(local - Math.floor(local / millisecondsPerDay) * millisecondsPerDay);
