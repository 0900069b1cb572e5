import { request } from "@/lib/http/http";
import { boolean, dictionary, json, list, object, optional, string, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";

const itemDecoder = object({
  id: string,
  number: optional(string),
  title: withDefault(string, ""),
  state: withDefault(string, ""),
  stateTitle: optional(string),
  /** By column, as people read them. */
  values: withDefault(dictionary(string), {}),
});
const listDecoder = object({ field: string, form: withDefault(string, ""), items: list(itemDecoder), more: withDefault(boolean, false) });
/** What the person may read of the list of one field. */
export type RelatedList = Decoded<typeof listDecoder>;

const figuresDecoder = dictionary(json);
const answerDecoder = object({
  lists: list(listDecoder),
  /** What formulas say of the whole lists, by the text that says it. */
  figures: withDefault(figuresDecoder, {}),
  /** The same where it depends on a line, by `table/id of the line`. */
  lines: withDefault(dictionary(figuresDecoder), {}),
});
export type RelatedAnswer = Decoded<typeof answerDecoder>;

/** The lists of related records of a form with these data. */
export const fetchRelatedLists = (form: string, record: string | undefined, data: JsonObject, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/related`, answerDecoder, {
    method: "POST", json: { data, ...(record === undefined ? {} : { record }) }, signal,
  });
