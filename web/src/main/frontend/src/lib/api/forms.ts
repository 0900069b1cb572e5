import { request } from "@/lib/http/http";
import {
  boolean, dictionary, either, isObject, json, list, map, number, object, oneOf, optional, string, unknownValue, withDefault,
  type Decoded, type Decoder, type Json, type JsonObject,
} from "@/lib/json/decode";
import { query } from "./common";

/** An expression as the server serialises it: its text and its typed tree for the interpreter. */
export const expressionDecoder = object({ source: withDefault(string, ""), ast: unknownValue });
export type Expression = Decoded<typeof expressionDecoder>;

/** `true`, `false` or a condition. */
export type Condition = boolean | Expression;
const conditionDecoder: Decoder<Condition> = either(boolean, expressionDecoder);

const optionDecoder = object({
  code: string,
  title: string,
  /** As expressions read it. */
  name: optional(string),
  parent: optional(string),
  /** What the columns of the code list say. */
  values: withDefault(dictionary(json), {}),
  /** Can be chosen for new values. */
  active: withDefault(boolean, true),
  /** Items stand under it. */
  more: withDefault(boolean, false),
});
export type Option = Decoded<typeof optionDecoder>;

const checkItemDecoder = object({ code: string, title: string, standard: optional(string), max: string });
/** An item of a checklist. */
export type CheckItem = Decoded<typeof checkItemDecoder>;

const levelDecoder = object({ key: string, title: string });
/** A level of a tree, such as the province. */
export type Level = Decoded<typeof levelDecoder>;

const shownDecoder = map(list(unknownValue), (entries) =>
  entries.map((entry) => {
    if (typeof entry === "string") return { key: entry, title: entry, numeric: false };
    const key = isObject(entry) && typeof entry["key"] === "string" ? entry["key"] : "";
    const title = isObject(entry) && typeof entry["title"] === "string" ? entry["title"] : key;
    return { key, title, numeric: isObject(entry) && entry["numeric"] === true };
  }),
);

/** Limits may come as numbers or as decimals in text. */
const limitDecoder = map(either(number, string), String);

const optionsDecoder: Decoder<Option[]> = (value, path) =>
  isObject(value)
    ? Object.entries(value).map(([code, title]) => ({ code, title: typeof title === "string" ? title : code, name: undefined, parent: undefined, values: {}, active: true, more: false }))
    : list(optionDecoder)(value, path);

export interface Field {
  key: string;
  type: string;
  title: string;
  help: string | undefined;
  placeholder: string | undefined;
  required: Condition;
  value: Expression | undefined;
  editable: boolean;
  default: Expression | undefined;
  when: Condition | undefined;
  readOnly: Condition;
  keep: boolean;
  /** Shown without its middle; who may read the record can reveal it. */
  mask: boolean;
  min: string | undefined;
  max: string | undefined;
  maxLength: number | undefined;
  scale: number | undefined;
  /** Of an amount of money; as ISO 4217 abbreviates it. */
  currency: string | undefined;
  /** The column of the line, or field of the record, that says the currency instead. */
  currencyFrom: string | undefined;
  /** Digits after the point by currency, where the record says which it is. */
  currencies: Record<string, number>;
  /** What becomes of further digits of a computed amount. */
  rounding: "half-up" | "half-even" | "up" | "down" | undefined;
  options: Option[] | undefined;
  list: string | undefined;
  /** Which of the options can be chosen. */
  where: Expression | undefined;
  /** Whether it depends on the form which people, units or positions can be chosen. */
  restricted: boolean;
  levels: Level[];
  /** How many levels must be chosen. */
  depth: number | undefined;
  to: string | undefined;
  /** Where the record may lie, when that is one of several forms. */
  forms: Level[];
  /** Of a referenced or related record. */
  shows: { key: string; title: string; numeric: boolean }[];
  accept: string[];
  /** Of each file. */
  maxBytes: number | undefined;
  /** Whether a length of time counts the working calendar only. */
  counts: string | undefined;
  atLeast: number | undefined;
  atMost: number | undefined;
  minRows: number | undefined;
  maxRows: number | undefined;
  /** No two lines have the same value. */
  unique: boolean;
  columns: Field[];
  /** The lines of a checklist. */
  items: CheckItem[];
}

export const fieldDecoder: Decoder<Field> = (value, path) =>
  object({
    key: string,
    type: string,
    title: string,
    help: optional(string),
    placeholder: optional(string),
    required: withDefault(conditionDecoder, false),
    value: optional(expressionDecoder),
    editable: withDefault(boolean, false),
    default: optional(expressionDecoder),
    when: optional(conditionDecoder),
    readOnly: withDefault(conditionDecoder, false),
    keep: withDefault(boolean, false),
    mask: withDefault(boolean, false),
    min: optional(limitDecoder),
    max: optional(limitDecoder),
    maxLength: optional(number),
    scale: optional(number),
    currency: optional(string),
    currencyFrom: optional(string),
    currencies: withDefault(dictionary(number), {}),
    rounding: optional(oneOf("half-up", "half-even", "up", "down")),
    options: optional(optionsDecoder),
    list: optional(string),
    restricted: withDefault(boolean, false),
    where: optional(expressionDecoder),
    levels: withDefault(list(levelDecoder), []),
    depth: optional(number),
    to: optional(string),
    forms: withDefault(list(levelDecoder), []),
    shows: withDefault(shownDecoder, []),
    accept: withDefault(list(string), []),
    maxBytes: optional(number),
    counts: optional(string),
    atLeast: optional(number),
    atMost: optional(number),
    minRows: optional(number),
    maxRows: optional(number),
    unique: withDefault(boolean, false),
    columns: withDefault(list(fieldDecoder), []),
    items: withDefault(list(checkItemDecoder), []),
  })(value, path);

const sectionDecoder = object({
  key: withDefault(string, ""),
  title: withDefault(string, ""),
  when: optional(conditionDecoder),
  fields: list(fieldDecoder),
});
export type Section = Decoded<typeof sectionDecoder>;

const viewColumnDecoder = object({
  key: string,
  title: withDefault(string, ""),
  type: withDefault(string, "text"),
  options: optional(optionsDecoder),
  list: optional(string),
  levels: withDefault(list(levelDecoder), []),
  to: optional(string),
  forms: withDefault(list(levelDecoder), []),
  /** Lists can be filtered and sorted by it. */
  searchable: withDefault(boolean, true),
});
export type ViewColumn = Decoded<typeof viewColumnDecoder>;

/** A column may be named only; its title and type then come from the form's field. */
const columnsDecoder: Decoder<(ViewColumn | string)[]> = list(either(string, viewColumnDecoder));

const viewDecoder = object({
  view: string,
  title: withDefault(string, ""),
  columns: withDefault(columnsDecoder, []),
  filters: withDefault(columnsDecoder, []),
  sort: withDefault(list(string), []),
});
export type View = Decoded<typeof viewDecoder>;

export const formDecoder = object({
  form: string,
  title: string,
  description: optional(string),
  release: optional(string),
  sections: list(sectionDecoder),
  rules: withDefault(list(object({ require: expressionDecoder, say: withDefault(string, ""), each: optional(string), at: optional(string) })), []),
  /** The field that says what a record stands under; for forms whose records have a parent. */
  tree: optional(string),
  /** Fields by which records that may be about the same thing are found, per rule. */
  similar: withDefault(list(list(string)), []),
  views: withDefault(list(viewDecoder), []),
  /** The settings of the form's pack, which its expressions may name. */
  settings: withDefault(dictionary(json), {}),
  rights: withDefault(object({ create: withDefault(boolean, false), administer: withDefault(boolean, false) }), { create: false, administer: false }),
});
export type Form = Decoded<typeof formDecoder>;

/** As it is live, or as it was in the release that a record belongs to. */
export const fetchForm = (form: string, release: string | undefined, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}${query({ release })}`, formDecoder, { signal });

export const fetchList = (key: string, signal?: AbortSignal) =>
  request(`/lists/${encodeURIComponent(key)}`, object({ items: list(optionDecoder) }), { signal });

const hintDecoder = object({
  fields: list(string),
  say: string,
  records: list(object({ id: string, title: withDefault(string, ""), number: optional(string), stateTitle: withDefault(string, "") })),
});
export type SimilarHint = Decoded<typeof hintDecoder>;

/** Records that may be about the same thing as the one that is filled in. */
export const fetchSimilar = (form: string, record: string | undefined, data: JsonObject, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/similar`, object({ hints: list(hintDecoder) }), {
    method: "POST", json: { data, ...(record === undefined ? {} : { record }) }, signal,
  });

/** What stands directly under an item of a tree; under the empty code what stands at the top. */
export const fetchItemsUnder = (key: string, under: string, signal?: AbortSignal) =>
  request(`/lists/${encodeURIComponent(key)}?under=${encodeURIComponent(under)}`, object({ items: list(optionDecoder) }), { signal });

/** From the top down to an item. */
export const fetchItemsTo = (key: string, code: string, signal?: AbortSignal) =>
  request(`/lists/${encodeURIComponent(key)}?to=${encodeURIComponent(code)}`, object({ items: list(optionDecoder) }), { signal });

const candidateDecoder = object({
  id: string,
  form: withDefault(string, ""),
  title: withDefault(string, ""),
  number: optional(string),
  /** What it stands under, from the top down. */
  above: withDefault(string, ""),
  shows: withDefault(dictionary(json), {}),
  values: withDefault(dictionary(json), {}),
});
export type Candidate = Decoded<typeof candidateDecoder>;

export interface CandidateQuestion {
  /** A field's key, or `table/column`. */
  field: string;
  q: string;
  data: JsonObject;
  row?: JsonObject | undefined;
  /** The record that is changed; nothing for a new one. */
  record?: string | undefined;
}

export const fetchCandidates = (form: string, question: CandidateQuestion, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/candidates`, object({ items: list(candidateDecoder), next: optional(string) }), {
    method: "POST", json: question, signal,
  });

const directoryEntry = map(
  object({ id: optional(string), code: optional(string), key: optional(string), name: optional(string), title: optional(string), login: optional(string), unit: optional(unknownValue), parent: optional(unknownValue) }),
  (entry) => {
    const unit = entry.unit ?? entry.parent;
    const unitName = typeof unit === "string" ? unit : isObject(unit) && typeof unit["name"] === "string" ? unit["name"] : "";
    const id = entry.id ?? entry.code ?? entry.key ?? "";
    const name = entry.name ?? id;
    return { id, name, label: entry.title ?? name, detail: [entry.login ?? entry.code ?? "", unitName].filter((text) => text !== "") };
  },
);
/** A person, unit or position to choose: its name as expressions read it, its label as people do. */
export type DirectoryEntry = Decoded<typeof directoryEntry>;

export const fetchDirectory = (what: "people" | "units" | "positions", q: string, signal?: AbortSignal) =>
  request(`/${what}${query({ q })}`, (value, path) => list(directoryEntry)(isObject(value) ? value["items"] : value, path), { signal });

export type { Json, JsonObject };
