import type { Json, JsonObject } from "@/lib/json/decode";
import { rowsOf } from "./computation";

/** The values of a draft together with what was typed and fits no field yet, by `field` or `table/row/column`. */
export function withUnfit(data: JsonObject, unfit: Record<string, Json>): JsonObject {
  let values = data;
  for (const [place, value] of Object.entries(unfit)) {
    const [key = "", row, column] = place.split("/");
    values = { ...values, [key]: row === undefined || column === undefined ? value : rowsOf(values[key]).map((line) => (line["_id"] === row ? { ...line, [column]: value } : line)) };
  }
  return values;
}
