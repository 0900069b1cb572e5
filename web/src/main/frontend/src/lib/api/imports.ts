import { apiUrl, request } from "@/lib/http/http";
import { uploadFile } from "@/lib/http/upload";
import { boolean, list, number, object, oneOf, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { query } from "./common";

const settingsDecoder = object({
  action: oneOf("create", "update", "both"),
  match: string,
  lines: oneOf("merge", "replace"),
  emptyCells: oneOf("keep", "clear"),
  submit: boolean,
  earlierNumbers: withDefault(string, ""),
  sheets: list(object({ sheet: number, target: string, columns: list(string) })),
});
export type ImportSettings = Decoded<typeof settingsDecoder>;
export type SheetMapping = ImportSettings["sheets"][number];

const targetDecoder = object({ name: string, title: string, required: boolean });
export type ImportTarget = Decoded<typeof targetDecoder>;

const importDecoder = object({
  id: string,
  form: string,
  formTitle: string,
  fileName: string,
  state: string,
  stateTitle: string,
  settings: settingsDecoder,
  sheets: list(object({ sheet: number, name: string, headingLine: number, headings: list(string), rows: number, samples: list(list(string)) })),
  progress: object({ total: number, done: number, created: number, updated: number, unchanged: number, failed: number }),
  createdAt: string,
  changedAt: string,
  fault: optional(string),
  targets: optional(object({ fields: list(targetDecoder), tables: list(object({ key: string, title: string, columns: list(targetDecoder) })), matches: list(targetDecoder) })),
});
export type Import = Decoded<typeof importDecoder>;
export type FoundSheet = Import["sheets"][number];

/** The names of what every record and line has; fields have their keys. */
export const recordsTarget = "@records";

const at = (id: string, rest = "") => `/imports/${encodeURIComponent(id)}${rest}`;
const ofForm = (form: string) => `/forms/${encodeURIComponent(form)}/imports`;

export const fetchImports = async (form: string, signal?: AbortSignal) =>
  (await request(ofForm(form), object({ items: list(importDecoder) }), { signal })).items;

export const fetchImport = (id: string, signal?: AbortSignal) => request(at(id), importDecoder, { signal });

export const uploadImport = (form: string, file: File, onProgress: (percent: number) => void, signal?: AbortSignal) =>
  uploadFile({ path: ofForm(form), file, name: file.name, decoder: importDecoder, onProgress, signal });

export const saveImportSettings = (id: string, settings: ImportSettings) =>
  request(at(id, "/settings"), importDecoder, { method: "PUT", json: settings });

export const commandImport = (id: string, what: "trial" | "run" | "cancellation") =>
  request(at(id, `/${what}`), importDecoder, { method: "POST" });

const problemsDecoder = object({
  items: list(object({ sheet: number, line: number, column: number, code: string, detail: string })),
  next: withDefault(optional(string), undefined),
});
export type ImportProblem = Decoded<typeof problemsDecoder>["items"][number];

export const fetchImportProblems = (id: string, cursor: string | undefined, signal?: AbortSignal) =>
  request(at(id, `/problems${query({ cursor, limit: 100 })}`), problemsDecoder, { signal });

/** The file again with what is wrong marked; `bad` leaves out the rows that were good. */
export const importWorkbookUrl = (id: string, bad: boolean): string => `${apiUrl(at(id, "/workbook"))}?bad=${String(bad)}`;
