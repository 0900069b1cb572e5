import type { Field, Form } from "@/lib/api/forms";
import type { FieldKind } from "@/field-kinds/field-kind";
import type { Json, JsonObject } from "@/lib/json/decode";
import { rowKey, rowsOf, type ComputedForm } from "./computation";
import { cellPath, fieldsOf } from "./paths";

/** The data as the API takes it: no hidden fields, and computed ones only where a person overwrote them. */
export function inputOf(
  form: Form, computed: ComputedForm, overwritten: ReadonlySet<string>, kindOf: (type: string) => FieldKind, wanted: (key: string) => boolean = () => true,
): JsonObject {
  const data: JsonObject = {};
  const plain = (field: Field, value: Json): Json => kindOf(field.type).toInput?.(value, field) ?? value;
  for (const field of fieldsOf(form)) {
    if (field.type === "related" || !wanted(field.key) || (computed.hidden.has(field.key) && !field.keep)) continue;
    if (field.value !== undefined && !overwritten.has(field.key)) continue;
    const value = computed.values[field.key];
    if (value === undefined) continue;
    if (field.columns.length === 0) { data[field.key] = plain(field, value); continue; }
    data[field.key] = rowsOf(value).map((row, index) => {
      const line: JsonObject = row["_id"] === undefined ? {} : { _id: row["_id"] };
      for (const column of field.columns) {
        const cell = row[column.key];
        if (cell === undefined || computed.hidden.has(cellPath(field.key, index, column.key))) continue;
        if (column.value !== undefined && !overwritten.has(rowKey(field.key, row, column.key))) continue;
        line[column.key] = plain(column, cell);
      }
      return line;
    });
  }
  return data;
}

/** Columns that an expression of the form sums up, as in `sum(parts.amount)`. */
export function totalledColumns(form: Form): Map<string, Set<string>> {
  const totals = new Map<string, Set<string>>();
  for (const field of fieldsOf(form)) {
    for (const match of (field.value?.source ?? "").matchAll(/\bsum\(\s*(\w+)\.(\w+)\s*\)/g)) {
      const [, table = "", column = ""] = match;
      totals.set(table, (totals.get(table) ?? new Set()).add(column));
    }
  }
  return totals;
}
