import { request } from "@/lib/http/http";
import { boolean, list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { query } from "./common";

const hitDecoder = object({
  id: string,
  number: optional(string),
  title: withDefault(string, ""),
  state: withDefault(string, ""),
  stateTitle: optional(string),
  /** Where the words are, when neither number nor title has them. */
  found: optional(object({ field: string, text: string })),
});

const foundDecoder = object({
  forms: withDefault(list(object({ form: string, title: withDefault(string, ""), mayCreate: withDefault(boolean, false) })), []),
  records: withDefault(list(object({ form: string, title: withDefault(string, ""), items: list(hitDecoder), more: withDefault(boolean, false) })), []),
});
export type Found = Decoded<typeof foundDecoder>;

export const fetchFound = (q: string, signal?: AbortSignal) => request(`/search${query({ q })}`, foundDecoder, { signal });
