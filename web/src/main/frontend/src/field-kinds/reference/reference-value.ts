import { isObject, type Json, type JsonObject } from "@/lib/json/decode";

export interface ReferenceValue {
  id: string;
  /** What it is a record of, where that may be several forms. */
  form: string;
  title: string;
  number: string;
  values: JsonObject;
  /** What is shown beside the title, as people read it. */
  shows: JsonObject;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A reference as the API gives it: {id, title, number, values}. */
export function referenceOf(value: Json | undefined): ReferenceValue | undefined {
  if (typeof value === "string" && value !== "") return { id: value, form: "", title: value, number: "", values: {}, shows: {} };
  if (!isObject(value) || typeof value["id"] !== "string") return undefined;
  const values = isObject(value["values"]) ? value["values"] : isObject(value["frozen"]) ? value["frozen"] : {};
  return { id: value["id"], form: text(value["form"]), title: text(value["title"]), number: text(value["number"]), values: values as JsonObject, shows: (isObject(value["shows"]) ? value["shows"] : {}) as JsonObject };
}

/** A value inside a candidate, in one line. */
export function oneLine(value: Json | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "✓" : "";
  if (Array.isArray(value)) return value.map(oneLine).filter((part) => part !== "").join(", ");
  if (isObject(value)) return text(value["title"]) || text(value["name"]) || text(value["code"]);
  return String(value);
}
