import { apiUrl, command, download, request } from "@/lib/http/http";
import {
  boolean, either, isObject, list, map, number, object, optional, string, unknownValue, withDefault, type Decoded, type Decoder,
} from "@/lib/json/decode";

/** Lists come bare or as {items}. */
function items<T>(item: Decoder<T>): Decoder<T[]> {
  return (value, path) => list(item)(isObject(value) ? value["items"] : value, path);
}

const text = map(unknownValue, (value) => (typeof value === "string" ? value : isObject(value) ? String(value["detail"] ?? value["text"] ?? "") : ""));

const problemDecoder = object({
  file: optional(string), line: optional(number), column: optional(number), pointer: optional(string),
  code: withDefault(string, ""), detail: withDefault(string, ""), suggestion: optional(string),
});
export type DefinitionProblem = Decoded<typeof problemDecoder>;

const changeDecoder = object({ title: optional(string), kind: withDefault(string, ""), key: withDefault(string, ""), change: withDefault(string, "changed"), details: withDefault(list(text), []) });
export type DefinitionChange = Decoded<typeof changeDecoder>;

const packName = map(unknownValue, (value) => (typeof value === "string" ? value : isObject(value) ? String(value["pack"] ?? value["key"] ?? "") : ""));

const candidateDecoder = object({
  id: string,
  packs: withDefault(list(packName), []),
  problems: withDefault(list(problemDecoder), []),
  advice: withDefault(list(problemDecoder), []),
  changes: withDefault(list(changeDecoder), []),
  publishable: withDefault(boolean, false),
});
export type Candidate = Decoded<typeof candidateDecoder>;

export const stageZip = (zip: Blob) =>
  request("/release-candidates", candidateDecoder, { method: "POST", raw: zip, headers: { "Content-Type": "application/zip" } });
export const stageFolder = (folder: string) => request("/release-candidates", candidateDecoder, { method: "POST", json: { folder } });

const who = map(unknownValue, (value) => (typeof value === "string" ? value : isObject(value) && typeof value["name"] === "string" ? value["name"] : undefined));

const releaseDecoder = object({
  id: string,
  number: optional(map(either(number, string), String)),
  note: withDefault(string, ""),
  at: optional(string),
  publishedAt: optional(string),
  by: optional(who),
  publishedBy: optional(who),
  live: withDefault(boolean, false),
  changes: withDefault(list(changeDecoder), []),
});
export type Release = Decoded<typeof releaseDecoder>;

export const publish = (candidate: string, note: string) => request("/releases", releaseDecoder, { method: "POST", json: { candidate, note } });
export const fetchReleases = (signal?: AbortSignal) => request("/releases", items(releaseDecoder), { signal });
export const fetchRelease = (id: string, signal?: AbortSignal) => request(`/releases/${encodeURIComponent(id)}`, releaseDecoder, { signal });
export const activate = (id: string, note: string) =>
  command(`/releases/${encodeURIComponent(id)}/activation`, { method: "POST", json: { note } });

const packDecoder = object({ pack: optional(string), key: optional(string), title: withDefault(string, ""), version: optional(map(either(number, string), String)) });
export const fetchPacks = (signal?: AbortSignal) =>
  request("/packs", map(items(packDecoder), (packs) => packs.map((pack) => ({ key: pack.pack ?? pack.key ?? "", title: pack.title, version: pack.version }))), { signal });
export const packUrl = (pack: string): string => apiUrl(`/packs/${encodeURIComponent(pack)}/content`);

const seriesDecoder = object({
  key: string,
  title: withDefault(string, ""),
  pattern: withDefault(string, ""),
  restarts: optional(string),
  next: withDefault(list(object({ scope: withDefault(string, ""), number: withDefault(string, ""), surely: withDefault(boolean, true) })), []),
});
export type Series = Decoded<typeof seriesDecoder>;
export const fetchSeries = (signal?: AbortSignal) => request("/series", items(seriesDecoder), { signal });

const auditDecoder = object({
  records: number,
  broken: withDefault(list(object({ record: optional(string), name: withDefault(string, ""), position: number, how: string })), []),
  next: optional(string),
});
export type AuditPage = Decoded<typeof auditDecoder>;
export type BrokenChain = AuditPage["broken"][number];
export const fetchAudit = (after?: string, signal?: AbortSignal) =>
  request(after === undefined ? "/event-audit" : `/event-audit?after=${encodeURIComponent(after)}`, auditDecoder, { signal });

const templateDecoder = object({
  key: string, title: withDefault(string, ""), form: withDefault(string, ""), formTitle: optional(string),
  languages: withDefault(list(string), []), language: optional(string),
});
export type Template = Decoded<typeof templateDecoder>;
export const fetchTemplates = (signal?: AbortSignal) => request("/templates", items(templateDecoder), { signal });
export const previewTemplate = (key: string, record: string, language: string) =>
  download(`/templates/${encodeURIComponent(key)}/preview`, { method: "POST", json: { record, language } });
