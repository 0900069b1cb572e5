import { command, request } from "@/lib/http/http";
import { boolean, dictionary, list, number, object, optional, string, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";
import { query } from "./common";
import { decidesDecoder } from "./tasks";

const resultDecoder = object({ task: string, record: optional(string), code: optional(string), detail: optional(string) });
/** What became of one of several tasks. */
export type TaskResult = Decoded<typeof resultDecoder>;
const resultsDecoder = object({ items: list(resultDecoder) });

/** Decides several tasks, each for itself; one password proves all of them. */
export const decideAll = async (tasks: string[], outcome: string, comment: string | undefined, password: string | undefined): Promise<TaskResult[]> =>
  (await request("/decisions", resultsDecoder, {
    method: "POST",
    json: {
      decisions: tasks.map((task) => ({ task, decision: comment === undefined ? { outcome } : { outcome, comment } })),
      ...(password === undefined ? {} : { password }),
    },
  })).items;

const personDecoder = object({ id: string, name: withDefault(string, "") });
const placeDecoder = object({
  visit: number,
  title: withDefault(string, ""),
  tasks: withDefault(list(object({ task: string, people: withDefault(list(personDecoder), []) })), []),
  goals: withDefault(list(object({ step: string, title: withDefault(string, "") })), []),
  call: optional(object({ tries: number, most: number, next: optional(string), failure: optional(string) })),
});
/** Where an approval waits. */
export type WaitingPlace = Decoded<typeof placeDecoder>;

export const fetchPlaces = async (record: string, signal?: AbortSignal): Promise<WaitingPlace[]> =>
  (await request(`/records/${encodeURIComponent(record)}/intervention`, object({ items: list(placeDecoder) }), { signal })).items;

export const intervene = (record: string, json: JsonObject) => command(`/records/${encodeURIComponent(record)}/intervention`, { method: "POST", json });

/** Hands all open tasks of a person over to another one. */
export const handOver = async (person: string, to: string, reason: string): Promise<TaskResult[]> =>
  (await request(`/people/${encodeURIComponent(person)}/hand-over`, resultsDecoder, { method: "POST", json: { to, reason } })).items;

const agencyDecoder = object({
  id: string, person: personDecoder, agent: personDecoder, from: string, until: string,
  processes: withDefault(list(string), []), upTo: optional(number), reason: optional(string), setBy: personDecoder, setAs: optional(string), revokedAt: optional(string),
});
export type Agency = Decoded<typeof agencyDecoder>;

export const fetchAgencies = async (of: "me" | "all", signal?: AbortSignal): Promise<Agency[]> =>
  (await request(`/agencies${query({ of })}`, object({ items: list(agencyDecoder) }), { signal })).items;

export const setAgency = (json: JsonObject) => request("/agencies", agencyDecoder, { method: "POST", json });

export const revokeAgency = (id: string) => command(`/agencies/${encodeURIComponent(id)}`, { method: "DELETE" });

const assistantDecoder = object({ id: string, name: withDefault(string, ""), by: optional(personDecoder), since: optional(string) });
export type Assistant = Decoded<typeof assistantDecoder>;

const assistantsDecoder = object({ mine: withDefault(list(assistantDecoder), []), others: withDefault(list(personDecoder), []) });

/** Who may set one's agents, and whose agents one may set. */
export const fetchAssistants = (signal?: AbortSignal) => request("/assistants", assistantsDecoder, { signal });

export const nameAssistant = (person: string) => command(`/assistants/${encodeURIComponent(person)}`, { method: "PUT" });

export const dismissAssistant = (person: string) => command(`/assistants/${encodeURIComponent(person)}`, { method: "DELETE" });

/** The same of somebody else, for administrators. */
export const fetchAssistantsOf = async (person: string, signal?: AbortSignal) =>
  (await request(`/people/${encodeURIComponent(person)}/assistants`, object({ items: list(assistantDecoder) }), { signal })).items;

export const nameAssistantOf = ({ person, assistant }: { person: string; assistant: string }) =>
  command(`/people/${encodeURIComponent(person)}/assistants/${encodeURIComponent(assistant)}`, { method: "PUT" });

export const dismissAssistantOf = ({ person, assistant }: { person: string; assistant: string }) =>
  command(`/people/${encodeURIComponent(person)}/assistants/${encodeURIComponent(assistant)}`, { method: "DELETE" });

const paperTaskDecoder = object({
  task: string,
  title: withDefault(string, ""),
  signers: list(object({ id: string, name: string })),
  outcomes: list(object({ key: string, title: withDefault(string, ""), commentRequired: withDefault(boolean, false), require: withDefault(list(string), []) })),
  /** What was filled in on the paper too: the whole form, or these fields. */
  whole: withDefault(boolean, false),
  edit: withDefault(list(string), []),
  require: withDefault(list(string), []),
  lines: withDefault(dictionary(list(string)), {}),
  /** The lines that were decided one by one. */
  decides: decidesDecoder,
  /** Whether a scan of the paper must come with it, and how many files besides. */
  scan: withDefault(boolean, false),
  attachments: withDefault(number, 0),
});
export type PaperTask = Decoded<typeof paperTaskDecoder>;

/** What one may enter that others have signed on paper. */
export const fetchPaperTasks = async (record: string, signal?: AbortSignal): Promise<PaperTask[]> =>
  (await request(`/records/${encodeURIComponent(record)}/paper-tasks`, object({ items: list(paperTaskDecoder) }), { signal })).items;

export const decideOnPaper = (task: string, json: JsonObject) => command(`/tasks/${encodeURIComponent(task)}/paper-decision`, { method: "POST", json });
