import { apiUrl, request } from "@/lib/http/http";
import { boolean, list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { query } from "./common";

const replayDecoder = object({
  id: string, process: string, title: withDefault(string, ""), candidate: withDefault(boolean, false), state: string, stateTitle: withDefault(string, ""),
  total: number, done: number, verdicts: withDefault(list(object({ verdict: string, title: withDefault(string, ""), count: number })), []),
  createdAt: string, changedAt: string, fault: optional(string),
});
/** Past records that are played once more. */
export type Replay = Decoded<typeof replayDecoder>;

const stepDecoder = object({ title: withDefault(string, ""), people: withDefault(list(string), []), outcome: withDefault(string, ""), assumed: withDefault(boolean, false) });
export type ReplayStep = Decoded<typeof stepDecoder>;

const itemsDecoder = object({
  items: list(object({
    place: number, record: string, number: optional(string), title: withDefault(string, ""), verdict: optional(string), verdictTitle: optional(string),
    before: withDefault(list(stepDecoder), []), after: withDefault(list(stepDecoder), []), note: optional(string),
  })),
  next: optional(number),
});
export type ReplayedRecord = Decoded<typeof itemsDecoder>["items"][number];

const shareDecoder = object({ person: string, name: withDefault(string, ""), tasks: number, seconds: number });
export type ReplayShare = Decoded<typeof shareDecoder>;

const ofProcess = (process: string) => `/processes/${encodeURIComponent(process)}/replays`;
const at = (id: string, rest = "") => `/replays/${encodeURIComponent(id)}${rest}`;

export const fetchReplays = async (process: string, signal?: AbortSignal): Promise<Replay[]> =>
  (await request(ofProcess(process), object({ items: list(replayDecoder) }), { signal })).items;

export const beginReplay = (process: string, candidate: string | undefined, most: number, search: URLSearchParams, key: string) =>
  request(`${ofProcess(process)}?${search.toString()}`, replayDecoder, { method: "POST", json: candidate === undefined ? { most } : { candidate, most }, headers: { "Idempotency-Key": key } });

export const fetchReplay = (id: string, signal?: AbortSignal) => request(at(id), replayDecoder, { signal });

export const cancelReplay = (id: string) => request(at(id, "/cancellation"), replayDecoder, { method: "POST" });

export const fetchReplayed = (id: string, after: number | undefined, changed: boolean, signal?: AbortSignal) =>
  request(at(id, `/records${query({ after, changed })}`), itemsDecoder, { signal });

export const fetchShares = async (id: string, signal?: AbortSignal): Promise<ReplayShare[]> =>
  (await request(at(id, "/people"), object({ items: list(shareDecoder) }), { signal })).items;

export const replayReportUrl = (id: string): string => apiUrl(at(id, "/report/xlsx"));
