import { isObject, type Json, type JsonObject } from "@/lib/json/decode";

export interface AttachmentValue {
  id: string;
  name: string;
  type: string;
  size: number;
  /** As the server gave it. */
  raw: JsonObject;
}

export function attachmentsOf(value: Json): AttachmentValue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    if (!isObject(entry) || typeof entry["id"] !== "string") return [];
    return [{
      id: entry["id"],
      name: typeof entry["name"] === "string" ? entry["name"] : entry["id"],
      type: typeof entry["type"] === "string" ? entry["type"] : "",
      size: typeof entry["size"] === "number" ? entry["size"] : 0,
      raw: entry as JsonObject,
    }];
  });
}
