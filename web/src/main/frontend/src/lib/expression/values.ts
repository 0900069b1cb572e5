import { PlainDate, PlainTime } from "./calendar";
import { Decimal, decimalText, fitted } from "./decimal";
import { Duration, Period } from "./durations";
import { fail } from "./failure";
import type { Limits } from "./limits";
import { DateTime, parsedDate, parsedDateTime, parsedTime } from "./moments";
import type { TypeJson } from "./tree";
import type { Zone } from "./zone";

/** A record or line, with its members as the server sent them. */
export class RecordValue {
  constructor(readonly members: Readonly<Record<string, unknown>>) {}

  get id(): string | null {
    const id = this.members["id"];
    return typeof id === "string" || typeof id === "number" ? String(id) : null;
  }
}

export type Value =
  | string
  | boolean
  | null
  | Decimal
  | PlainDate
  | PlainTime
  | DateTime
  | Duration
  | Period
  | RecordValue
  | Value[];

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** Takes what the server or a form sent as the type that the expression was checked with. */
export const valueOf = (json: unknown, type: TypeJson, zone: Zone, limits: Limits): Value => {
  if (json === null || json === undefined) {
    return null;
  }
  if (typeof type !== "string") {
    return "list" in type ? listOf(json, type.list, zone, limits) : recordOf(json);
  }
  return scalarOf(json, type, zone) ?? fail("wrong-value");
};

const listOf = (json: unknown, element: TypeJson, zone: Zone, limits: Limits): Value[] => {
  if (!Array.isArray(json)) {
    return fail("wrong-value");
  }
  limits.chargeList(json.length);
  return json.map((each: unknown) => valueOf(each, element, zone, limits));
};

const recordOf = (json: unknown): RecordValue => {
  if (json instanceof RecordValue) {
    return json;
  }
  return isObject(json) ? new RecordValue(json) : fail("wrong-value");
};

const scalarOf = (json: unknown, type: string, zone: Zone): Value => {
  if (type === "yes-no") {
    return typeof json === "boolean" ? json : null;
  }
  if (type === "number") {
    return decimalOf(json);
  }
  if (typeof json !== "string") {
    return null;
  }
  switch (type) {
    case "text":
      return json;
    case "date":
      return parsedDate(json);
    case "datetime":
      return parsedDateTime(json, zone);
    case "time":
      return parsedTime(json);
    case "duration":
      return Duration.parse(json);
    case "period":
      return Period.parse(json);
    default:
      return null;
  }
};

const decimalOf = (json: unknown): Decimal | null => {
  const notation = typeof json === "number" || typeof json === "string" ? String(json) : "";
  return /^-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$/i.test(notation) ? fitted(new Decimal(notation)) : null;
};

/** The written form of a single value: what `string(…)` gives. */
export const textOf = (value: Exclude<Value, null | Value[] | RecordValue>): string =>
  value instanceof Decimal ? decimalText(value) : value.toString();

const lines = new WeakMap<object, number>();
let lineCount = 0;

/** Lines have no id: each is equal to itself only. */
const lineKey = (line: object): string => {
  const known = lines.get(line) ?? ++lineCount;
  lines.set(line, known);
  return `line ${String(known)}`;
};

/** Two values are equal when their keys are. */
export const keyOf = (value: Value, limits: Limits): string => {
  limits.charge(1);
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "string") {
    limits.chargeText(value.length);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((element) => keyOf(element, limits)).join()}]`;
  }
  if (value instanceof RecordValue) {
    return value.id === null ? lineKey(value.members) : JSON.stringify(value.id);
  }
  return keyOfQuantity(value);
};

const keyOfQuantity = (value: Decimal | PlainDate | PlainTime | DateTime | Duration | Period): string => {
  if (value instanceof DateTime) {
    return `moment ${String(value.milliseconds)}`;
  }
  if (value instanceof Period) {
    return `months ${String(value.totalMonths)}`;
  }
  return textOf(value);
};

export const equal = (left: Value, right: Value, limits: Limits): boolean =>
  keyOf(left, limits) === keyOf(right, limits);

/** Less than, equal to or more than zero, for two values of one ordered type. */
export const compare = (left: Value, right: Value, limits: Limits): number => {
  limits.charge(1);
  if (left instanceof Decimal && right instanceof Decimal) {
    return left.comparedTo(right);
  }
  if (typeof left === "string" && typeof right === "string") {
    limits.chargeText(left.length);
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return measure(left) - measure(right);
};

const measure = (value: Value): number => {
  if (value instanceof PlainDate) {
    return value.epochDay;
  }
  if (value instanceof Period) {
    return value.totalMonths;
  }
  const timed = value instanceof DateTime || value instanceof PlainTime || value instanceof Duration;
  return timed ? value.milliseconds : fail("wrong-value");
};
