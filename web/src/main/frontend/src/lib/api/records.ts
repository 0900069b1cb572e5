import { apiUrl, command, request, requestWithTag } from "@/lib/http/http";
import {
  boolean, dictionary, isObject, json, list, map, number, object, optional, string, withDefault,
  type Decoded, type Json, type JsonObject,
} from "@/lib/json/decode";
import { nameDecoder, query, recordLinkDecoder, unitNameDecoder } from "./common";

const stateDecoder = withDefault(string, "");


const recordShape = object({
  id: string,
  form: string,
  formTitle: optional(string),
  release: optional(string),
  number: optional(string),
  title: withDefault(string, ""),
  state: stateDecoder,
  stateTitle: optional(string),
  creator: optional(nameDecoder),
  unit: optional(unitNameDecoder),
  createdAt: optional(string),
  updatedAt: optional(string),
  version: number,
  data: withDefault(dictionary(json), {}),
  /** What was typed into a draft and fits no field yet. */
  unfit: withDefault(dictionary(json), {}),
  rights: withDefault(
    object({
      edit: withDefault(boolean, false),
      submit: optional(boolean),
      amend: withDefault(boolean, false),
      discard: withDefault(boolean, false),
      cancel: withDefault(boolean, false),
      withdraw: withDefault(boolean, false),
      administer: withDefault(boolean, false),
      undo: withDefault(boolean, false),
      remind: withDefault(boolean, false),
      paper: withDefault(boolean, false),
      grant: withDefault(boolean, false),
      grantable: withDefault(boolean, false),
      move: withDefault(boolean, false),
      fields: withDefault(object({ hidden: withDefault(list(string), []), readOnly: withDefault(list(string), []), late: withDefault(list(string), []) }), { hidden: [], readOnly: [], late: [] }),
    }),
    { edit: false, submit: false, amend: false, discard: false, cancel: false, withdraw: false, administer: false, undo: false, remind: false, paper: false, grant: false, grantable: false, move: false, fields: { hidden: [], readOnly: [], late: [] } },
  ),
  tasks: withDefault(list(object({ id: string, step: withDefault(string, ""), title: withDefault(string, ""), mine: withDefault(boolean, false) })), []),
});
/** Besides the names that screens show, the whole person and unit, which expressions may ask for their members. */
export const recordDecoder = (value: unknown, path: string) => {
  const whole = isObject(value) ? value : {};
  return { ...recordShape(value, path), creatorValue: (whole["creator"] ?? null) as Json, unitValue: (whole["unit"] ?? null) as Json };
};
export type DocketRecord = Decoded<typeof recordDecoder>;

/** One that has come to its end without a number gets none any more. */
export const awaitsNumber = (record: { number: string | undefined; state: string }) =>
  record.number === undefined && (record.state === "draft" || record.state === "running");

const at = (id: string, rest = "") => `/records/${encodeURIComponent(id)}${rest}`;

export const fetchRecord = (id: string, signal?: AbortSignal) => request(at(id), recordDecoder, { signal });

export const createRecord = (form: string, data: JsonObject, submit: boolean, key: string) =>
  request(`/forms/${encodeURIComponent(form)}/records`, recordDecoder, { method: "POST", json: { data, submit }, headers: { "Idempotency-Key": key } });

export const saveRecord = async (id: string, version: number, data: JsonObject): Promise<DocketRecord> =>
  (await requestWithTag(at(id), recordDecoder, { method: "PUT", json: { data }, headers: { "If-Match": `"${String(version)}"` } })).value;

export const submitRecord = (id: string, version: number, data: JsonObject | undefined) =>
  request(at(id, "/submission"), recordDecoder, { method: "POST", json: data === undefined ? {} : { data }, headers: { "If-Match": `"${String(version)}"` } });

/** A completed record gets a corrected revision. */
export const amendRecord = (id: string, version: number, data: JsonObject, reason: string) =>
  request(at(id, "/amendment"), recordDecoder, { method: "POST", json: { data, reason }, headers: { "If-Match": `"${String(version)}"` } });
/** What a masked field holds; the time line keeps that it was seen. */
export const revealValue = (id: string, field: string) =>
  request(at(id, `/revealed-values/${encodeURIComponent(field)}`), object({ value: string }), { method: "POST", json: {} });

export const cancelRecord = (id: string, version: number, reason: string) =>
  command(at(id, "/cancellation"), { method: "POST", json: { reason }, headers: { "If-Match": `"${String(version)}"` } });

export const withdrawRecord = (id: string, version: number, reason: string) =>
  command(at(id, "/withdrawal"), { method: "POST", json: { reason }, headers: { "If-Match": `"${String(version)}"` } });

const listItemDecoder = object({
  id: string,
  number: optional(string),
  title: withDefault(string, ""),
  state: stateDecoder,
  stateTitle: optional(string),
  creator: optional(nameDecoder),
  unit: optional(unitNameDecoder),
  createdAt: optional(string),
  values: withDefault(dictionary(json), {}),
});
export type ListItem = Decoded<typeof listItemDecoder>;

const pageDecoder = object({
  items: list(listItemDecoder),
  next: optional(string),
  count: optional(object({ value: number, capped: withDefault(boolean, false) })),
});
export type RecordPage = Decoded<typeof pageDecoder>;

export const fetchRecords = (form: string, search: URLSearchParams, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/records?${search.toString()}`, pageDecoder, { signal });

const mineDecoder = object({
  items: list(
    object({
      id: string,
      form: withDefault(string, ""),
      formTitle: withDefault(string, ""),
      number: optional(string),
      title: withDefault(string, ""),
      state: stateDecoder,
      stateTitle: optional(string),
      updatedAt: optional(string),
      discard: withDefault(boolean, false),
      progress: optional(object({ done: number, total: number, step: optional(string) })),
    }),
  ),
});
export type MyRecord = Decoded<typeof mineDecoder>["items"][number];

export const fetchMyRecords = (state: string, signal?: AbortSignal) =>
  request(`/records${query({ mine: true, state, limit: 20 })}`, mineDecoder, { signal });

const timelineDecoder = object({
  items: list(
    object({
      at: string,
      actor: optional(nameDecoder),
      onBehalfOf: optional(nameDecoder),
      kind: withDefault(string, ""),
      title: withDefault(string, ""),
      comment: optional(string),
      /** What came with a decision. */
      files: withDefault(list(object({ id: string, name: withDefault(string, ""), size: withDefault(number, 0), signature: withDefault(boolean, false) })), []),
      /** What followed by itself: who was asked, what was skipped, how it ended. */
      next: withDefault(list(object({ what: withDefault(string, ""), title: withDefault(string, ""), people: withDefault(list(string), []), why: optional(string) })), []),
      changes: withDefault(
        list(object({ field: withDefault(string, ""), title: withDefault(string, ""), before: optional(json), after: optional(json) })),
        [],
      ),
    }),
  ),
});
export type TimelineItem = Decoded<typeof timelineDecoder>["items"][number];

export const fetchTimeline = (id: string, signal?: AbortSignal) => request(at(id, "/timeline"), timelineDecoder, { signal });

const relatedDecoder = object({
  items: list(
    map(object({ link: recordLinkDecoder, extra: object({ state: stateDecoder, stateTitle: optional(string), relation: withDefault(string, "references") }) }), ({ link, extra }) => ({ ...link, ...extra })),
  ),
});
export type RelatedRecord = Decoded<typeof relatedDecoder>["items"][number];

export const fetchRelated = (id: string, signal?: AbortSignal) =>
  request(at(id, "/related"), (value, path) => {
    const items = isObject(value) && Array.isArray(value["items"]) ? value["items"].map((item: unknown) => ({ link: item, extra: item })) : [];
    return relatedDecoder({ items }, path);
  }, { signal });

/** Where a list can be fetched as a file; asked as lists are, without paging. */
export function exportAddress(form: string, kind: "xlsx" | "csv", question: URLSearchParams, all: boolean): string {
  const asked = new URLSearchParams([...question.entries()].filter(([name]) => !["limit", "cursor", "count"].includes(name)));
  if (all) asked.set("all", "true");
  return `${apiUrl(`/forms/${encodeURIComponent(form)}/records/export/${kind}`)}?${asked.toString()}`;
}
