import { Decimal, divide, fitted } from "../decimal";
import { Duration, Period } from "../durations";
import type { Arguments, FunctionTable } from "./arguments";

const milliseconds = (args: Arguments, index: number): Decimal => new Decimal(args.duration(index).milliseconds);
const months = (args: Arguments, index: number): Decimal => new Decimal(args.period(index).totalMonths);

const ofDurations: FunctionTable = {
  "add duration": (args) => Duration.of(args.duration(0).milliseconds + args.duration(1).milliseconds),
  "subtract duration": (args) => Duration.of(args.duration(0).milliseconds - args.duration(1).milliseconds),
  "multiply duration": (args) => Duration.ofDecimal(fitted(milliseconds(args, 0).times(args.number(1)))),
  "multiply by duration": (args) => Duration.ofDecimal(fitted(milliseconds(args, 1).times(args.number(0)))),
  "divide duration": (args) => Duration.ofDecimal(divide(milliseconds(args, 0), args.number(1))),
  "divide durations": (args) => divide(milliseconds(args, 0), milliseconds(args, 1)),
  "negate duration": (args) => Duration.of(-args.duration(0).milliseconds),
  "abs of duration": (args) => Duration.of(Math.abs(args.duration(0).milliseconds)),
  days: (args) => new Decimal(args.duration(0).days),
  hours: (args) => new Decimal(args.duration(0).hours),
  minutes: (args) => new Decimal(args.duration(0).minutes),
  seconds: (args) => new Decimal(args.duration(0).seconds),
};

const ofPeriods: FunctionTable = {
  "add period": (args) => Period.of(args.period(0).totalMonths + args.period(1).totalMonths),
  "subtract period": (args) => Period.of(args.period(0).totalMonths - args.period(1).totalMonths),
  "multiply period": (args) => Period.ofDecimal(fitted(months(args, 0).times(args.number(1)))),
  "multiply by period": (args) => Period.ofDecimal(fitted(months(args, 1).times(args.number(0)))),
  "divide period": (args) => Period.ofDecimal(divide(months(args, 0), args.number(1))),
  "divide periods": (args) => divide(months(args, 0), months(args, 1)),
  "negate period": (args) => Period.of(-args.period(0).totalMonths),
  "abs of period": (args) => Period.of(Math.abs(args.period(0).totalMonths)),
  years: (args) => new Decimal(args.period(0).years),
  months: (args) => new Decimal(args.period(0).months),
};

export const durationFunctions: FunctionTable = { ...ofDurations, ...ofPeriods };
