import type { Field } from "@/lib/api/forms";
import type { JsonObject } from "@/lib/json/decode";

/** A field as it is in one record: an amount in the currency that its line says, or else the record. */
export function inRecord(field: Field, ...scopes: (JsonObject | undefined)[]): Field {
  const { currencyFrom } = field;
  if (currencyFrom === undefined) return field;
  const code = scopes.map((scope) => scope?.[currencyFrom]).find((said) => typeof said === "string" && said !== "");
  return typeof code === "string" ? { ...field, currency: code, scale: field.currencies[code] ?? field.scale } : field;
}

/** A table whose columns are as they are in the record. */
export const columnsInRecord = (table: Field, record: JsonObject): Field =>
  table.columns.some((column) => column.currencyFrom !== undefined) ? { ...table, columns: table.columns.map((column) => inRecord(column, record)) } : table;
