import { request } from "@/lib/http/http";
import { problemDetailDecoder } from "@/lib/http/problem";
import { boolean, dictionary, json, list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { recordLinkDecoder } from "./common";

/** What a new record starts from: another record, or values of the address. */
export interface Origin {
  copyOf?: string;
  madeFrom?: string;
  mapping?: string;
  values?: Record<string, string>;
}

const startDecoder = object({
  data: withDefault(dictionary(json), {}),
  unfit: withDefault(dictionary(json), {}),
  problems: withDefault(list(problemDetailDecoder), []),
  origin: optional(recordLinkDecoder),
});
export type Start = Decoded<typeof startDecoder>;

export const fetchStart = (form: string, origin: Origin, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/start`, startDecoder, { method: "POST", json: origin, signal });

const successorsDecoder = object({
  copy: withDefault(boolean, false),
  items: withDefault(list(object({ form: string, mapping: string, title: withDefault(string, "") })), []),
});
export type Successors = Decoded<typeof successorsDecoder>;

export const fetchSuccessors = (record: string, signal?: AbortSignal) =>
  request(`/records/${encodeURIComponent(record)}/successors`, successorsDecoder, { signal });
