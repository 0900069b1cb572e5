import type { Decimal } from "./decimal";
import { fail } from "./failure";

const longest = 3_652_500 * 86_400_000;
const mostMonths = 120_000;
const durationNotation =
  /^(-?)P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})(?:\.([0-9]{1,3}))?S)?)?$/;
const periodNotation = /^(-?)P(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?$/;

const part = (amount: number, unit: string): string => (amount === 0 ? "" : String(amount) + unit);
const whole = (digits: string | undefined): number => (digits === undefined ? 0 : Number(digits));

/** Days, hours, minutes and seconds, to the millisecond. */
export class Duration {
  private constructor(readonly milliseconds: number) {}

  static of(milliseconds: number): Duration {
    return Math.abs(milliseconds) > longest ? fail("duration-out-of-range") : new Duration(milliseconds + 0);
  }

  static ofDecimal(milliseconds: Decimal): Duration {
    return milliseconds.abs().gt(longest)
      ? fail("duration-out-of-range")
      : Duration.of(milliseconds.toDecimalPlaces(0).toNumber());
  }

  static parse(text: string): Duration | null {
    const [all, sign, days, hours, minutes, seconds, fraction] = durationNotation.exec(text) ?? [];
    if (all === undefined || all.endsWith("P") || all.endsWith("T")) {
      return null;
    }
    const total =
      (((whole(days) * 24 + whole(hours)) * 60 + whole(minutes)) * 60 + whole(seconds)) * 1000 +
      whole(fraction?.padEnd(3, "0"));
    return Duration.of(sign === "-" ? -total : total);
  }

  private unit(length: number): number {
    return Math.trunc(this.milliseconds / length);
  }

  get days(): number {
    return this.unit(86_400_000);
  }

  get hours(): number {
    return this.unit(3_600_000) % 24;
  }

  get minutes(): number {
    return this.unit(60_000) % 60;
  }

  get seconds(): number {
    return this.unit(1000) % 60;
  }

  toString(): string {
    if (this.milliseconds === 0) {
      return "PT0S";
    }
    const length = new Duration(Math.abs(this.milliseconds));
    const fraction = length.milliseconds % 1000;
    const seconds =
      fraction === 0 ? part(length.seconds, "S") : `${String(length.seconds)}.${String(fraction).padStart(3, "0")}S`;
    const time = part(length.hours, "H") + part(length.minutes, "M") + seconds;
    return `${this.milliseconds < 0 ? "-P" : "P"}${part(length.days, "D")}${time === "" ? "" : `T${time}`}`;
  }
}

/** Years and months. */
export class Period {
  private constructor(readonly totalMonths: number) {}

  static of(months: number): Period {
    return Math.abs(months) > mostMonths ? fail("duration-out-of-range") : new Period(months + 0);
  }

  /** Whole months; a part of a month is dropped. */
  static ofDecimal(months: Decimal): Period {
    return months.abs().gt(mostMonths) ? fail("duration-out-of-range") : Period.of(Math.trunc(months.toNumber()));
  }

  static parse(text: string): Period | null {
    const [all, sign, years, months] = periodNotation.exec(text) ?? [];
    if (all === undefined || all.endsWith("P")) {
      return null;
    }
    const total = whole(years) * 12 + whole(months);
    return Period.of(sign === "-" ? -total : total);
  }

  get years(): number {
    return Math.trunc(this.totalMonths / 12);
  }

  get months(): number {
    return this.totalMonths % 12;
  }

  toString(): string {
    const months = Math.abs(this.totalMonths);
    const text = part(Math.floor(months / 12), "Y") + part(months % 12, "M");
    return months === 0 ? "P0M" : (this.totalMonths < 0 ? "-P" : "P") + text;
  }
}
