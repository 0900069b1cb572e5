import { request } from "@/lib/http/http";
import { boolean, list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const columnDecoder = object({
  key: string,
  title: withDefault(string, ""),
  type: withDefault(string, "text"),
  options: withDefault(list(object({ code: string, title: string })), []),
  list: optional(string),
  to: optional(string),
  shown: withDefault(boolean, false),
  filtered: withDefault(boolean, false),
  sorted: withDefault(boolean, false),
});
/** What lists of a form can show, filter or sort by. */
export type OfferedColumn = Decoded<typeof columnDecoder>;

const at = (form: string, rest: string) => `/forms/${encodeURIComponent(form)}${rest}`;

export const fetchColumns = (form: string, signal?: AbortSignal) => request(at(form, "/columns"), object({ items: list(columnDecoder) }), { signal });

const headingDecoder = object({ key: string, title: withDefault(string, ""), type: withDefault(string, "text") });
const aggregatesDecoder = object({
  groups: list(headingDecoder),
  measures: list(headingDecoder),
  rows: list(object({ keys: list(object({ value: optional(string), title: withDefault(string, "") })), figures: list(optional(string)) })),
  totals: list(optional(string)),
  capped: withDefault(boolean, false),
});
export type Aggregates = Decoded<typeof aggregatesDecoder>;

export const fetchAggregates = (form: string, search: URLSearchParams, signal?: AbortSignal) =>
  request(at(form, `/records/aggregates?${search.toString()}`), aggregatesDecoder, { signal });
