import { apiUrl, request } from "@/lib/http/http";
import { boolean, dictionary, json, list, number, object, optional, string, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";
import { query } from "./common";
import { recordDecoder } from "./records";
import { differenceDecoder } from "./versions";

const changeDecoder = object({ what: string, path: string, title: withDefault(string, ""), from: string, to: string });
/** What differs between two revisions of a form. */
export type FormChange = Decoded<typeof changeDecoder>;

const previewDecoder = object({
  release: string,
  version: number,
  movable: boolean,
  changes: list(changeDecoder),
  differences: list(differenceDecoder),
  problems: list(object({ pointer: optional(string), code: string, detail: string })),
  data: withDefault(dictionary(json), {}),
});
/** What would become of one record. */
export type MovePreview = Decoded<typeof previewDecoder>;

const moveDecoder = object({
  id: string,
  form: string,
  formTitle: withDefault(string, ""),
  state: string,
  stateTitle: withDefault(string, ""),
  progress: object({ total: number, done: number, failed: number }),
  changes: withDefault(list(changeDecoder), []),
  createdAt: string,
  changedAt: string,
  fault: optional(string),
});
/** Many records that are moved to the form as it is now. */
export type Move = Decoded<typeof moveDecoder>;

const toldDecoder = list(object({ field: withDefault(string, ""), text: string }));
const recordsDecoder = object({
  items: list(object({
    place: number, record: string, number: optional(string), title: withDefault(string, ""), state: string, stateTitle: withDefault(string, ""),
    differences: toldDecoder, problems: toldDecoder,
  })),
  next: optional(number),
});
export type MovedRecord = Decoded<typeof recordsDecoder>["items"][number];

const ofRecord = (id: string) => `/records/${encodeURIComponent(id)}/move`;
const ofForm = (form: string) => `/forms/${encodeURIComponent(form)}/moves`;
const at = (id: string, rest = "") => `/moves/${encodeURIComponent(id)}${rest}`;

export const fetchMovePreview = (record: string, signal?: AbortSignal) => request(ofRecord(record), previewDecoder, { signal });

export const moveRecord = (record: string, version: number, data: JsonObject) =>
  request(ofRecord(record), recordDecoder, { method: "POST", json: { data }, headers: { "If-Match": `"${String(version)}"` } });

export const fetchMoves = (form: string, signal?: AbortSignal) =>
  request(ofForm(form), object({ older: number, items: list(moveDecoder) }), { signal });

/** Begins to look at what the list shows. */
export const beginMove = (form: string, search: URLSearchParams, key: string) =>
  request(`${ofForm(form)}?${search.toString()}`, moveDecoder, { method: "POST", json: {}, headers: { "Idempotency-Key": key } });

export const fetchMove = (id: string, signal?: AbortSignal) => request(at(id), moveDecoder, { signal });

/** Looks at all of them again, with values for new fields. */
export const lookAgain = (id: string, data: JsonObject) => request(at(id, "/trial"), moveDecoder, { method: "POST", json: { data } });

export const commandMove = (id: string, what: "run" | "cancellation") => request(at(id, `/${what}`), moveDecoder, { method: "POST" });

export const fetchMovedRecords = (id: string, after: number | undefined, bad: boolean, signal?: AbortSignal) =>
  request(at(id, `/records${query({ after, bad })}`), recordsDecoder, { signal });

export const moveReportUrl = (id: string, kind: "xlsx" | "csv"): string => apiUrl(at(id, `/report/${kind}`));
