import { request } from "@/lib/http/http";
import { list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { nameDecoder, query } from "./common";

const versionDecoder = object({ number, at: string, by: withDefault(nameDecoder, "") });
export type Version = Decoded<typeof versionDecoder>;

const changeDecoder = object({ field: string, title: withDefault(string, ""), before: optional(string), after: optional(string) });
export type Change = Decoded<typeof changeDecoder>;

const lineDecoder = object({ id: string, fate: string, before: optional(number), after: optional(number), cells: list(changeDecoder) });
export type LineDifference = Decoded<typeof lineDecoder>;

export const differenceDecoder = object({ field: string, title: withDefault(string, ""), before: optional(string), after: optional(string), lines: optional(list(lineDecoder)) });
export type Difference = Decoded<typeof differenceDecoder>;

const comparisonDecoder = object({ from: versionDecoder, to: versionDecoder, differences: list(differenceDecoder) });

const at = (record: string) => `/records/${encodeURIComponent(record)}`;

export const fetchVersions = (record: string, signal?: AbortSignal) =>
  request(`${at(record)}/revisions`, object({ items: list(versionDecoder) }), { signal });

export const fetchComparison = (record: string, from: number, to: number, signal?: AbortSignal) =>
  request(`${at(record)}/comparison${query({ from, to })}`, comparisonDecoder, { signal });
