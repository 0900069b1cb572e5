import { apiUrl, request } from "@/lib/http/http";
import { boolean, list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const handbookDecoder = object({
  release: string,
  processes: list(object({
    key: string, title: withDefault(string, ""), family: withDefault(string, ""), number: optional(string), version: optional(string),
    effective: optional(string), owner: optional(string), participants: withDefault(list(string), []),
  })),
  /** Whether one reads the registers of numbers. */
  registers: withDefault(boolean, false),
  numbers: withDefault(list(object({ key: string, title: withDefault(string, ""), pattern: withDefault(string, "") })), []),
});
/** What is live, as the handbook lists it. */
export type Handbook = Decoded<typeof handbookDecoder>;

const sheetDecoder = object({
  key: string, title: withDefault(string, ""), family: withDefault(string, ""),
  head: optional(object({
    number: string, version: string, effective: string, author: optional(string), reviewer: optional(string), approver: optional(string),
    owner: optional(string), coordinator: optional(string),
  })),
  /** How far what it says is approved; in words, empty where nobody approves sheets. */
  standing: withDefault(
    object({
      state: string, words: withDefault(string, ""), mayPutUp: withDefault(boolean, false),
      editions: withDefault(list(object({ version: string, effective: string, change: withDefault(string, ""), number: withDefault(string, ""), approver: optional(string) })), []),
    }),
    { state: "uncontrolled", words: "", mayPutUp: false, editions: [] },
  ),
  definition: optional(string), points: optional(string), cycle: optional(string), purpose: optional(string), scope: optional(string), form: string, formTitle: withDefault(string, ""),
  participants: withDefault(list(string), []), related: withDefault(list(string), []), documents: withDefault(list(string), []),
  drawing: optional(string), columns: withDefault(list(string), []),
  rows: withDefault(list(object({ number: string, step: string, how: withDefault(string, ""), letters: list(string), output: optional(string) })), []),
  numbers: withDefault(list(object({ key: string, title: withDefault(string, ""), pattern: withDefault(string, "") })), []),
  samples: withDefault(list(object({
    template: string, title: withDefault(string, ""), number: optional(string), revision: optional(number), effective: optional(string), series: withDefault(boolean, false),
    paper: withDefault(string, ""), width: withDefault(number, 210), height: withDefault(number, 297), copies: withDefault(list(string), []),
  })), []),
  /** What the form asks for, the columns of a table behind it. */
  fields: withDefault(list(object({
    path: string, title: withDefault(string, ""), kind: withDefault(string, ""), values: withDefault(string, ""), filled: withDefault(string, ""), help: withDefault(string, ""),
  })), []),
  release: string,
});
/** The sheet of a process; letters stand in the order of the columns. */
export type ProcessSheet = Decoded<typeof sheetDecoder>;

const at = (process: string, rest = "") => `/handbook/processes/${encodeURIComponent(process)}${rest}`;

export const fetchHandbook = (signal?: AbortSignal) => request("/handbook", handbookDecoder, { signal });
export const fetchSheet = (process: string, signal?: AbortSignal) => request(at(process), sheetDecoder, { signal });
/** Begins a draft in which the sheet is to be approved as it is. */
export const putUpSheet = async (process: string): Promise<string> => (await request(at(process, "/editions"), object({ record: string }), { method: "POST" })).record;
export const sheetPdfUrl = (process: string): string => apiUrl(at(process, "/pdf"));
export const matrixUrl = (process: string): string => apiUrl(at(process, "/matrix"));

/** A document that a process prints. */
export type TemplateSample = ProcessSheet["samples"][number];

const sampleAt = (template: string, rest: string, language: string) => apiUrl(`/handbook/templates/${encodeURIComponent(template)}/sample${rest}?language=${encodeURIComponent(language)}`);
export const sampleUrl = (template: string, language: string): string => sampleAt(template, "", language);
export const samplePictureUrl = (template: string, language: string): string => sampleAt(template, "/picture", language);

const binderDecoder = object({ id: string, state: string, total: withDefault(number, 0), done: withDefault(number, 0), pages: withDefault(number, 0), fault: optional(string) });
/** The whole handbook, put together in the background. */
export type Binder = Decoded<typeof binderDecoder>;

const binder = (id: string, rest = "") => `/handbook/binders/${encodeURIComponent(id)}${rest}`;
export const beginBinder = () => request("/handbook/binders", binderDecoder, { method: "POST" });
export const fetchBinder = (id: string, signal?: AbortSignal) => request(binder(id), binderDecoder, { signal });
export const binderUrl = (id: string): string => apiUrl(binder(id, "/content"));
