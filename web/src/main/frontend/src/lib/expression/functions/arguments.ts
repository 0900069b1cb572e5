import type { PlainDate, PlainTime } from "../calendar";
import { Decimal } from "../decimal";
import type { Duration, Period } from "../durations";
import { fail } from "../failure";
import type { Limits } from "../limits";
import type { DateTime } from "../moments";
import type { Value } from "../values";
import type { Zone } from "../zone";

/** What an evaluation needs besides the values. */
export interface Surroundings {
  /** Milliseconds since 1970 that `now()` gives. */
  now: number;
  zone: Zone;
  limits: Limits;
}

/** The arguments of one call. The server has checked their types. */
export class Arguments {
  constructor(
    readonly values: readonly Value[],
    readonly at: Surroundings,
  ) {}

  has(index: number): boolean {
    return index < this.values.length;
  }

  any(index: number): Value {
    return this.values[index] ?? null;
  }

  number(index: number): Decimal {
    const value = this.any(index);
    return value instanceof Decimal ? value : fail("wrong-value");
  }

  text(index: number): string {
    const value = this.any(index);
    return typeof value === "string" ? value : fail("wrong-value");
  }

  list(index: number): Value[] {
    const value = this.any(index);
    if (!Array.isArray(value)) {
      return fail("wrong-value");
    }
    this.at.limits.charge(value.length);
    return value;
  }

  date(index: number): PlainDate {
    return this.any(index) as PlainDate;
  }

  dateTime(index: number): DateTime {
    return this.any(index) as DateTime;
  }

  time(index: number): PlainTime {
    return this.any(index) as PlainTime;
  }

  duration(index: number): Duration {
    return this.any(index) as Duration;
  }

  period(index: number): Period {
    return this.any(index) as Period;
  }

  /** A number that must be whole and not far from zero, such as a position or a scale. */
  whole(index: number): number {
    const number = this.number(index);
    return number.isInteger() && number.abs().lte(1_000_000) ? number.toNumber() : fail("bad-argument");
  }
}

/** Functions by their ids in the tree. */
export type FunctionTable = Record<string, (args: Arguments) => Value>;
