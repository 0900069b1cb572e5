import Decimal from "decimal.js";
import { isObject, type Json, type JsonObject } from "@/lib/json/decode";
import type { Field } from "@/lib/api/forms";
import type { FieldKind } from "../field-kind";

export const rowsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter((row): row is JsonObject => isObject(row)) : []);

let drawn = 0;
/** Rows keep their id for life: import, comparison and left-over quantities hang on it. */
export function nextRowId(rows: JsonObject[]): string {
  const used = new Set(rows.map((row) => row["_id"]));
  let id: string;
  do id = `n${Date.now().toString(36)}${(++drawn).toString(36)}`;
  while (used.has(id));
  return id;
}

/** The sum of a column; rows without a number count nothing. */
export function total(rows: JsonObject[], column: string): string {
  return rows
    .reduce((sum, row) => {
      const value = row[column];
      try {
        return value === null || value === undefined || value === "" ? sum : sum.plus(new Decimal(String(value)));
      } catch {
        return sum;
      }
    }, new Decimal(0))
    .toFixed();
}

/** Cells of a spreadsheet, copied as text. */
export const cellsOf = (text: string): string[][] =>
  text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));

/** Puts copied cells into the columns from `start` on; columns that cannot take text are passed over with their cell. */
export function pasteInto(row: JsonObject, cells: string[], columns: Field[], start: number, kindOf: (type: string) => FieldKind): JsonObject {
  const next = { ...row };
  cells.forEach((cell, offset) => {
    const column = columns[start + offset];
    if (column === undefined || (column.value !== undefined && !column.editable)) return;
    const value = kindOf(column.type).fromText?.(cell.trim(), column);
    if (value !== undefined) next[column.key] = value;
  });
  return next;
}
