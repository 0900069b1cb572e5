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

/** A copied cell that its column cannot take. */
export interface UnreadCell {
  column: string;
  text: string;
}

/** Puts copied cells into the columns from `start` on; says which could not be read. */
export function pasteInto(row: JsonObject, cells: string[], columns: Field[], start: number, kindOf: (type: string) => FieldKind): { row: JsonObject; unread: UnreadCell[] } {
  const next = { ...row };
  const unread: UnreadCell[] = [];
  cells.forEach((cell, offset) => {
    const column = columns[start + offset];
    const text = cell.trim();
    if (column === undefined || text === "" || (column.value !== undefined && !column.editable)) return;
    const value = kindOf(column.type).fromText?.(text, column);
    if (value === undefined) unread.push({ column: column.title, text });
    else next[column.key] = value;
  });
  return { row: next, unread };
}

/** The row moved by so many places, as far as there are any. */
export function moved(rows: JsonObject[], from: number, by: number): JsonObject[] {
  const to = Math.max(0, Math.min(rows.length - 1, from + by));
  const row = rows[from];
  if (row === undefined || to === from) return rows;
  const others = rows.filter((_, position) => position !== from);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

/** The same again below, with an id of its own and without what no two rows may have. */
export function copied(rows: JsonObject[], index: number, columns: Field[]): JsonObject[] {
  const row = rows[index];
  if (row === undefined) return rows;
  const once = new Set(columns.filter((column) => column.unique).map((column) => column.key));
  const copy = Object.fromEntries(Object.entries(row).filter(([key]) => !once.has(key)));
  return [...rows.slice(0, index + 1), { ...copy, _id: nextRowId(rows) }, ...rows.slice(index + 1)];
}
