import { apiUrl, request } from "@/lib/http/http";
import { boolean, dictionary, list, number, object, optional, string, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";
import { query } from "./common";
import { positionDecoder } from "./tasks";

const processDecoder = object({
  key: string,
  title: withDefault(string, ""),
  purpose: optional(string),
  form: string,
  formTitle: withDefault(string, ""),
  chart: optional(positionDecoder),
  mayAdminister: withDefault(boolean, false),
});
/** How a process runs, whatever the record. */
export type Process = Decoded<typeof processDecoder>;

const figureDecoder = object({
  key: string, title: withDefault(string, ""), done: number, mean: number, median: number, longest: number,
  handOff: number, held: number, waited: number, share: number, late: number, returned: number, open: number, overdue: number,
});
/** Tasks that belong together; times are seconds for each of them. */
export type Figure = Decoded<typeof figureDecoder>;

const figuresDecoder = object({
  by: string, hours: withDefault(string, "elapsed"), from: string, until: string, items: list(figureDecoder), all: figureDecoder,
  ended: withDefault(dictionary(object({ count: number, mean: number })), {}), running: number,
});
export type Figures = Decoded<typeof figuresDecoder>;

export const figureGroups = ["step", "person", "asked", "unit", "month"] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** All the time, or that of the calendar of whoever was asked. */
export const figureHours = ["elapsed", "working"] as const;
export type FigureHours = (typeof figureHours)[number];

const at = (process: string, rest = "") => `/processes/${encodeURIComponent(process)}${rest}`;

export const fetchProcess = (process: string, signal?: AbortSignal) => request(at(process), processDecoder, { signal });

const rightCellDecoder = object({ right: string, someLines: withDefault(boolean, false), othersHidden: withDefault(boolean, false), note: optional(string) });
export type RightCell = Decoded<typeof rightCellDecoder>;
const rightsRowDecoder = object({ kind: string, path: string, title: withDefault(string, ""), restricted: withDefault(boolean, false), cells: withDefault(list(rightCellDecoder), []) });
export type RightsRow = Decoded<typeof rightsRowDecoder>;
const fieldRightsDecoder = object({ steps: list(object({ key: string, number: withDefault(string, ""), title: withDefault(string, "") })), rows: list(rightsRowDecoder) });
/** What each step of a process does with each field; cells in the order of the steps. */
export type FieldRights = Decoded<typeof fieldRightsDecoder>;

export const fetchFieldRights = (process: string, signal?: AbortSignal) => request(at(process, "/field-rights"), fieldRightsDecoder, { signal });

export const bpmnUrl = (process: string): string => apiUrl(at(process, "/bpmn"));

export const fetchFigures = (process: string, by: FigureGroup, hours: FigureHours, from: string | undefined, until: string | undefined, signal?: AbortSignal) =>
  request(at(process, `/figures${query({ by, hours, from, until })}`), figuresDecoder, { signal });

const comparisonDecoder = object({
  hours: withDefault(string, "elapsed"), from: string, until: string,
  items: list(object({ process: string, title: withDefault(string, ""), tasks: figureDecoder, ended: withDefault(dictionary(object({ count: number, mean: number })), {}), running: number })),
});
/** Processes beside each other. */
export type Comparison = Decoded<typeof comparisonDecoder>;
export const fetchComparison = (hours: FigureHours, from: string | undefined, until: string | undefined, signal?: AbortSignal) =>
  request(`/figures${query({ hours, from, until })}`, comparisonDecoder, { signal });

const trialStepDecoder = object({
  step: string, number: withDefault(string, ""), title: withDefault(string, ""), state: string,
  turns: withDefault(list(object({ people: withDefault(list(string), []), why: withDefault(string, ""), nobodyFound: withDefault(boolean, false) })), []),
  from: optional(string), due: optional(string), expected: optional(string), outcome: optional(string), because: optional(string),
  outcomes: withDefault(list(object({ key: string, title: withDefault(string, "") })), []),
});
export type TrialStep = Decoded<typeof trialStepDecoder>;

const trialDecoder = object({ steps: list(trialStepDecoder), end: optional(string), stopped: optional(string) });
/** How an approval would go. */
export type Trial = Decoded<typeof trialDecoder>;

export interface TrialWish {
  /** Of a release that is not live yet; the live one where it is left out. */
  candidate: string | undefined;
  record: string | undefined;
  data: JsonObject;
  answers: { step: string; outcome: string }[];
}

export const fetchTrial = (process: string, wish: TrialWish, signal?: AbortSignal) =>
  request(at(process, "/trial"), trialDecoder, { method: "POST", json: { data: wish.data, answers: wish.answers, ...(wish.candidate === undefined ? {} : { candidate: wish.candidate }), ...(wish.record === undefined ? {} : { record: wish.record }) }, signal });
