import Decimal from "decimal.js";
import type { CheckItem, Field } from "@/lib/api/forms";
import { isObject, type Json, type JsonObject } from "@/lib/json/decode";

const rowsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter((row): row is JsonObject => isObject(row)) : []);

/** A line for each item of the definition, whatever is filled in of them yet. */
export function linesOf(field: Pick<Field, "items">, value: Json | undefined): JsonObject[] {
  const known = new Map(rowsOf(value).map((row) => [row["_id"], row]));
  return field.items.map((item) => ({ _id: item.code, item: item.code, max: item.max, ...known.get(item.code) }));
}

export const itemOf = (field: Pick<Field, "items">, line: JsonObject): CheckItem | undefined => field.items.find((item) => item.code === line["_id"]);

export interface Result {
  score: string;
  max: string;
  percent: string;
  /** Items without a score. */
  open: string;
}

const numberIn = (value: Json | undefined): Decimal | undefined => {
  try {
    return value === null || value === undefined || value === "" ? undefined : new Decimal(String(value));
  } catch {
    return undefined;
  }
};

/** What the lines come to, as the server computes it. */
export function resultOf(lines: JsonObject[]): Result {
  const scores = lines.map((line) => numberIn(line["score"]));
  const score = scores.reduce<Decimal>((sum, one) => (one === undefined ? sum : sum.plus(one)), new Decimal(0));
  const max = lines.reduce((sum, line) => sum.plus(numberIn(line["max"]) ?? 0), new Decimal(0));
  const percent = max.isZero() ? max : score.times(100).div(max).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return { score: score.toFixed(), max: max.toFixed(), percent: percent.toFixed(), open: String(scores.filter((one) => one === undefined).length) };
}

export const isUntouched = (value: Json): boolean =>
  rowsOf(value).every((line) => ["score", "finding", "photos"].every((key) => {
    const cell = line[key];
    return cell === null || cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);
  }));
