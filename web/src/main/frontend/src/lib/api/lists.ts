import { command, request } from "@/lib/http/http";
import { boolean, list, object, oneOf, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { nameDecoder } from "./common";

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
  grouped: withDefault(boolean, false),
});
/** What lists of a form can show, filter, sort or group by. */
export type OfferedColumn = Decoded<typeof columnDecoder>;

const at = (form: string, rest: string) => `/forms/${encodeURIComponent(form)}${rest}`;

export const fetchColumns = (form: string, signal?: AbortSignal) => request(at(form, "/columns"), object({ items: list(columnDecoder) }), { signal });

const headingDecoder = object({ key: string, title: withDefault(string, ""), type: withDefault(string, "text") });
const aggregatesDecoder = object({
  groups: list(headingDecoder),
  measures: list(headingDecoder),
  rows: list(object({ keys: list(object({ value: optional(string), title: withDefault(string, ""), filter: optional(string) })), figures: list(optional(string)) })),
  totals: list(optional(string)),
  capped: withDefault(boolean, false),
});
export type Aggregates = Decoded<typeof aggregatesDecoder>;

export const fetchAggregates = (form: string, search: URLSearchParams, signal?: AbortSignal) =>
  request(at(form, `/records/aggregates?${search.toString()}`), aggregatesDecoder, { signal });

const savedViewDecoder = object({
  id: string,
  title: string,
  /** What the list's address says behind the question mark. */
  address: withDefault(string, ""),
  sharing: withDefault(oneOf("nobody", "unit", "everyone"), "nobody"),
  owner: optional(nameDecoder),
  mine: withDefault(boolean, false),
  standard: withDefault(boolean, false),
});
export type SavedView = Decoded<typeof savedViewDecoder>;
export type Sharing = SavedView["sharing"];
export type ViewContent = Pick<SavedView, "title" | "address" | "sharing">;

const savedViewsDecoder = object({ items: list(savedViewDecoder), sharings: withDefault(list(oneOf("nobody", "unit", "everyone")), []) });
export type SavedViews = Decoded<typeof savedViewsDecoder>;

export const fetchSavedViews = (form: string, signal?: AbortSignal) => request(at(form, "/views"), savedViewsDecoder, { signal });

export const keepView = (form: string, content: ViewContent) => request(at(form, "/views"), savedViewDecoder, { method: "POST", json: content });

export const changeView = (form: string, id: string, content: ViewContent) => request(at(form, `/views/${id}`), savedViewDecoder, { method: "PUT", json: content });

export const removeView = (form: string, id: string) => command(at(form, `/views/${id}`), { method: "DELETE" });

export const openWithView = (form: string, view: string | null) => command(at(form, "/views/standard"), { method: "PUT", json: { view } });
