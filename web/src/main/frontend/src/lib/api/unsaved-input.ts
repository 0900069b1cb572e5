import { command, request } from "@/lib/http/http";
import { boolean, dictionary, json, list, number, object, optional, string, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";

const inputDecoder = object({
  values: withDefault(dictionary(json), {}),
  base: withDefault(dictionary(json), {}),
  overwritten: withDefault(list(string), []),
  task: optional(string),
  outcome: optional(string),
  comment: optional(string),
  amending: withDefault(boolean, false),
});
/** What somebody typed into a record that was handed in: changed fields, what was there instead, and words. */
export type UnsavedInput = Decoded<typeof inputDecoder>;

const keptDecoder = object({ version: optional(number), input: optional(inputDecoder), savedAt: optional(string) });
export type KeptUnsaved = Decoded<typeof keptDecoder>;

const at = (record: string) => `/records/${encodeURIComponent(record)}/unsaved-input`;
/** A request may have to outlive the page; browsers let only small ones. */
const longest = 60_000;

export const fetchUnsaved = (record: string, signal?: AbortSignal) => request(at(record), keptDecoder, { signal });

export const keepUnsaved = (record: string, version: number, input: JsonObject, last: boolean) =>
  request(at(record), object({ savedAt: string }), { method: "PUT", json: { input }, headers: { "If-Match": `"${String(version)}"` }, keepalive: last && JSON.stringify(input).length < longest });

export const forgetUnsaved = (record: string) => command(at(record), { method: "DELETE" });
