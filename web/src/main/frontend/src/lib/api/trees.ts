import { request } from "@/lib/http/http";
import { boolean, dictionary, json, list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { query } from "./common";

const recordDecoder = object({
  id: string,
  number: optional(string),
  title: withDefault(string, ""),
  state: withDefault(string, ""),
  stateTitle: optional(string),
  /** By column of the first list, as people read them. */
  values: withDefault(dictionary(json), {}),
});
const nodeDecoder = object({ record: recordDecoder, more: withDefault(boolean, false) });
/** A record in the tree; `more` when something stands under it. */
export type TreeNode = Decoded<typeof nodeDecoder>;

/** What stands directly under a record; with an empty id at the top. */
export const fetchTree = (form: string, under: string, cursor: string | undefined, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/tree${query({ under, cursor, limit: 50 })}`, object({ items: list(nodeDecoder), next: optional(string) }), { signal });

const aboveDecoder = object({ items: list(object({ id: string, title: optional(string) })) });
/** What a record stands under, from the top down; without a title where the reader may not see it. */
export const fetchAbove = (record: string, signal?: AbortSignal) => request(`/records/${encodeURIComponent(record)}/above`, aboveDecoder, { signal });
