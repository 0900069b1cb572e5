import { PlainDate, PlainTime, daysInMonth } from "../calendar";
import { Decimal } from "../decimal";
import { Duration, Period } from "../durations";
import { fail } from "../failure";
import { DateTime, parsedDate, parsedDateTime, parsedTime } from "../moments";
import type { Value } from "../values";
import type { Arguments, FunctionTable } from "./arguments";

const day = 86_400_000;

const dateOfNumbers = (args: Arguments): PlainDate =>
  PlainDate.of(args.whole(0), args.whole(1), args.whole(2)) ?? fail("bad-argument");

const timeOfNumbers = (args: Arguments): PlainTime =>
  PlainTime.of(args.whole(0), args.whole(1), args.whole(2)) ?? fail("bad-argument");

/** Whole days of the duration count; what is left reaches into the day before or after. */
const datePlus = (date: PlainDate, duration: number): PlainDate => date.plusDays(Math.floor(duration / day));

const momentPlus = (args: Arguments, sign: number): DateTime =>
  DateTime.of(args.dateTime(0).milliseconds + sign * args.duration(1).milliseconds, args.at.zone);

const momentPlusMonths = (args: Arguments, sign: number): DateTime => {
  const { date, time } = args.dateTime(0);
  return DateTime.ofLocal(date.plusMonths(sign * args.period(1).totalMonths), time, args.at.zone);
};

const ofDay = (name: string, part: (date: PlainDate) => number): FunctionTable => ({
  [`${name} of date`]: (args) => new Decimal(part(args.date(0))),
  [`${name} of datetime`]: (args) => new Decimal(part(args.dateTime(0).date)),
});

const ofTime = (name: string, part: (time: PlainTime) => number): FunctionTable => ({
  [`${name} of time`]: (args) => new Decimal(part(args.time(0))),
  [`${name} of datetime`]: (args) => new Decimal(part(args.dateTime(0).time)),
});

const now = (args: Arguments): DateTime => DateTime.of(args.at.now, args.at.zone);

const makers: FunctionTable = {
  today: (args) => now(args).date,
  now,
  "date of text": (args) => parsedDate(args.text(0)),
  "date of datetime": (args) => args.dateTime(0).date,
  "date of date": (args) => args.date(0),
  "date of numbers": dateOfNumbers,
  "time of text": (args) => parsedTime(args.text(0)),
  "time of datetime": (args) => args.dateTime(0).time,
  "time of numbers": timeOfNumbers,
  "datetime of text": (args) => parsedDateTime(args.text(0), args.at.zone),
  "datetime of parts": (args) => DateTime.ofLocal(args.date(0), args.time(1), args.at.zone),
};

const readers: FunctionTable = {
  ...ofDay("year", (date) => date.year),
  ...ofDay("month", (date) => date.month),
  ...ofDay("day", (date) => date.day),
  ...ofDay("weekday", (date) => date.weekday),
  ...ofDay("day of year", (date) => date.dayOfYear),
  ...ofDay("week of year", (date) => date.weekOfYear),
  ...ofTime("hour", (time) => time.hour),
  ...ofTime("minute", (time) => time.minute),
  ...ofTime("second", (time) => time.second),
};

const sums: FunctionTable = {
  "add duration to date": (args) => datePlus(args.date(0), args.duration(1).milliseconds),
  "add period to date": (args) => args.date(0).plusMonths(args.period(1).totalMonths),
  "add duration to datetime": (args) => momentPlus(args, 1),
  "add period to datetime": (args) => momentPlusMonths(args, 1),
  "add duration to time": (args) => args.time(0).plus(args.duration(1).milliseconds),
  "subtract duration from date": (args) => datePlus(args.date(0), -args.duration(1).milliseconds),
  "subtract period from date": (args) => args.date(0).plusMonths(-args.period(1).totalMonths),
  "subtract duration from datetime": (args) => momentPlus(args, -1),
  "subtract period from datetime": (args) => momentPlusMonths(args, -1),
  "subtract duration from time": (args) => args.time(0).plus(-args.duration(1).milliseconds),
};

const differences: FunctionTable = {
  "subtract date": (args): Value => Duration.of((args.date(0).epochDay - args.date(1).epochDay) * day),
  "subtract datetime": (args) => Duration.of(args.dateTime(0).milliseconds - args.dateTime(1).milliseconds),
  "subtract time": (args) => Duration.of(args.time(0).milliseconds - args.time(1).milliseconds),
  "days between": (args) => new Decimal(args.date(1).epochDay - args.date(0).epochDay),
  "months between": (args) => new Decimal(args.date(0).monthsUntil(args.date(1))),
  "years and months duration": (args) => Period.of(args.date(0).monthsUntil(args.date(1))),
  "start of month": (args) => args.date(0).withDay(1),
  "end of month": (args) => args.date(0).withDay(daysInMonth(args.date(0).year, args.date(0).month)),
};

export const dateFunctions: FunctionTable = { ...makers, ...readers, ...sums, ...differences };

