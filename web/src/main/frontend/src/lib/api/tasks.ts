import { hasStatus } from "@/lib/http/problem";
import { command, request } from "@/lib/http/http";
import { boolean, dictionary, either, list, map, number, object, optional, string, unknownValue, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";
import { nameDecoder, query, recordLinkDecoder } from "./common";
import { differenceDecoder } from "./versions";

const outcomeDecoder = map(
  either(
    object({
      key: string,
      title: withDefault(string, ""),
      style: optional(string),
      comment: withDefault(string, "optional"),
      require: withDefault(list(string), []),
    }),
    map(string, (key) => ({ key, title: "", style: undefined, comment: "optional", require: [] as string[] })),
  ),
  (outcome) => ({ ...outcome, title: outcome.title === "" ? outcome.key : outcome.title }),
);
export type Outcome = Decoded<typeof outcomeDecoder>;

const taskShape = {
  id: string,
  record: recordLinkDecoder,
  process: optional(object({ key: withDefault(string, ""), title: withDefault(string, "") })),
  step: withDefault(string, ""),
  title: withDefault(string, ""),
  ask: optional(string),
  since: optional(string),
  due: optional(string),
  /** How the moment was counted: how long the step may take, by whose calendar, for how long not. */
  counted: optional(string),
  late: withDefault(boolean, false),
  pool: withDefault(map(unknownValue, (value) => value === true || (Array.isArray(value) && value.length > 1)), false),
  outcomes: withDefault(list(outcomeDecoder), []),
  /** Of tasks that are done. */
  outcome: optional(string),
  closedAt: optional(string),
  /** Why it is on the desk: asked by the step, or by whom and for what; whether it waits or stands. */
  asked: withDefault(
    object({ kind: withDefault(string, "own"), by: optional(string), note: optional(string), waits: withDefault(boolean, false), held: withDefault(boolean, false), onBehalfOf: optional(string) }),
    { kind: "own", by: undefined, note: undefined, waits: false, held: false, onBehalfOf: undefined },
  ),
  /** Whether the decision has to bring one's password. */
  password: withDefault(boolean, false),
  /** Decided only by itself, as it needs a signature or files of its own. */
  alone: withDefault(boolean, false),
};

const taskDecoder = object(taskShape);
export type Task = Decoded<typeof taskDecoder>;

const whyDecoder = map(unknownValue, (value) => (typeof value === "string" ? value : undefined));

export const decidesDecoder = optional(object({ table: string, quantity: string, from: optional(string), reason: optional(string), rows: withDefault(list(string), []) }));

const openTaskDecoder = object({
  ...taskShape,
  /** The whole form may be changed, for instance when it was returned to its author. */
  whole: withDefault(boolean, false),
  edit: withDefault(list(string), []),
  require: withDefault(list(string), []),
  hide: withDefault(list(string), []),
  /** Of which tables only some lines may be changed. */
  lines: withDefault(dictionary(list(string)), {}),
  /** The lines that are decided one by one, where the step does. */
  decides: decidesDecoder,
  why: whyDecoder,
  version: optional(number),
  /** What can be done besides deciding. */
  acts: withDefault(list(string), []),
  returnTo: withDefault(list(object({ step: string, title: withDefault(string, ""), straightBack: withDefault(boolean, false) })), []),
  /** What can be said by choosing it. */
  comments: withDefault(list(string), []),
  /** Whether one signs by hand. */
  signature: withDefault(string, "none"),
  /** How many files must come with the decision at least. */
  attachments: withDefault(number, 0),
  added: withDefault(list(object({ person: string, name: withDefault(string, ""), kind: withDefault(string, "") })), []),
});
export type OpenTask = Decoded<typeof openTaskDecoder>;

const tasksDecoder = object({
  items: list(taskDecoder),
  next: optional(string),
  count: optional(map(unknownValue, (value) => (typeof value === "number" ? value : undefined))),
});

export const fetchTasks = (state: "open" | "done", cursor: string | undefined, signal?: AbortSignal) =>
  request(`/tasks${query({ state, limit: 50, cursor })}`, tasksDecoder, { signal });

export const fetchTask = (id: string, signal?: AbortSignal) => request(`/tasks/${encodeURIComponent(id)}`, openTaskDecoder, { signal });

export interface Decision {
  outcome: string;
  comment: string | undefined;
  data: JsonObject;
  version: number;
  /** Where the step decides on lines: what becomes of each. */
  lines?: LineAnswer[] | undefined;
  password?: string | undefined;
  /** Uploads: the drawing, and other files. */
  signature?: string | undefined;
  attachments?: string[] | undefined;
}

const commentsDecoder = object({ items: withDefault(list(string), []) });

/** What one often says. */
export const fetchOwnComments = async (signal?: AbortSignal) => (await request("/comment-templates", commentsDecoder, { signal })).items;

export const keepOwnComments = async (items: string[]) => (await request("/comment-templates", commentsDecoder, { method: "PUT", json: { items } })).items;

export type Verdict = "accept" | "reduce" | "reject";

export interface LineAnswer {
  row: string;
  verdict: Verdict;
  quantity?: number | undefined;
  reason?: string | undefined;
}

export const decide = (task: string, decision: Decision) =>
  request(`/tasks/${encodeURIComponent(task)}/decision`, object({ record: optional(unknownValue) }), { method: "POST", json: decision });

/** Does something with a task besides deciding: the noun of the act, and what it needs. */
export const actOnTask = (task: string, noun: string, json: JsonObject) =>
  request(`/tasks/${encodeURIComponent(task)}/${noun}`, object({ record: optional(unknownValue) }), { method: "POST", json });

/** Puts back what was claimed, or lets go on what was held. */
export const endOfAct = (task: string, noun: "claim" | "hold") =>
  request(`/tasks/${encodeURIComponent(task)}/${noun}`, object({ record: optional(unknownValue) }), { method: "DELETE" });

/** Takes back what one did last, or reminds those who are asked. */
export const actOnApproval = (record: string, noun: "undo" | "reminder", comment: string) =>
  command(`/records/${encodeURIComponent(record)}/${noun}`, { method: "POST", json: { comment } });

const previewDecoder = object({
  steps: withDefault(list(object({
    step: string, number: withDefault(string, ""), title: withDefault(string, ""), people: withDefault(list(string), []), why: withDefault(string, ""), usual: withDefault(boolean, true), does: withDefault(string, "acts"), expected: optional(string),
  })), []),
  /** What the data do not tell yet. */
  stopped: optional(string),
});
export type Preview = Decoded<typeof previewDecoder>;

/** Who would deal with a new record with these data. */
export const fetchPreview = (form: string, data: JsonObject, signal?: AbortSignal) =>
  request(`/forms/${encodeURIComponent(form)}/approval-preview`, previewDecoder, { method: "POST", json: { data }, signal });

const boxDecoder = object({
  step: string,
  title: withDefault(string, ""),
  lane: withDefault(string, ""),
  number: optional(map(either(number, string), String)),
  state: withDefault(string, "open"),
  by: withDefault(list(nameDecoder), []),
  at: optional(string),
  due: optional(string),
  counted: optional(string),
  kind: withDefault(string, ""),
});

export const positionDecoder = object({
  chain: optional(string),
  title: optional(string),
  lanes: withDefault(list(object({ key: string, title: withDefault(string, "") })), []),
  boxes: withDefault(list(boxDecoder), []),
  edges: withDefault(list(object({ from: string, to: string, label: optional(string), taken: withDefault(boolean, false) })), []),
  drawing: withDefault(string, ""),
});
export type Position = Decoded<typeof positionDecoder>;

/** Where the record stands in its chain; nothing for a form without one. */
export async function fetchPosition(record: string, signal?: AbortSignal): Promise<Position | null> {
  try {
    const position = await request(`/records/${encodeURIComponent(record)}/approval`, positionDecoder, { signal });
    return position.boxes.length === 0 ? null : position;
  } catch (error) {
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

const sinceDecoder = object({ revision: number, at: string, by: optional(string), differences: list(differenceDecoder) });
export type ChangesSince = Decoded<typeof sinceDecoder>;

const changesDecoder = object({ revision: number, looked: optional(sinceDecoder), signed: optional(sinceDecoder) });

/** What changed in the record since one has seen it, and since somebody decided about it. */
export const fetchTaskChanges = (task: string, signal?: AbortSignal) =>
  request(`/tasks/${encodeURIComponent(task)}/changes`, changesDecoder, { signal });

/** One has seen this revision. */
export const look = (task: string, revision: number) =>
  command(`/tasks/${encodeURIComponent(task)}/look`, { method: "PUT", json: { revision } });
