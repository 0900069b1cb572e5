import { request } from "@/lib/http/http";
import { boolean, list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const stepDecoder = object({ key: string, title: withDefault(string, "") });
const planDecoder = object({
  items: list(object({
    approval: string, record: string, number: optional(string), title: withDefault(string, ""), startedAt: string, release: number,
    at: withDefault(list(string), []), verdict: string, verdictTitle: withDefault(string, ""), movable: boolean, why: withDefault(list(string), []),
  })),
  gone: withDefault(list(stepDecoder), []),
  steps: withDefault(list(stepDecoder), []),
  next: optional(string),
});
/** A page of what becomes of the open approvals of a process whose chain has changed. */
export type VersionPlan = Decoded<typeof planDecoder>;
export type VersionItem = VersionPlan["items"][number];

const movedDecoder = object({ approval: string, moved: boolean, detail: optional(string) });
export type Moved = Decoded<typeof movedDecoder>;

/** Steps of the live chain, by the keys of those whose place they take. */
export type Renamed = Record<string, string>;

const at = (process: string) => `/processes/${encodeURIComponent(process)}/version-plan`;

/**
 * @param candidate what would become of them if it went live
 * @param cursor the next of the page before
 */
export function fetchPlan(process: string, renamed: Renamed, candidate: string | undefined, cursor: string | undefined, signal?: AbortSignal): Promise<VersionPlan> {
  const search = new URLSearchParams(Object.entries(renamed).map(([was, is]) => ["renamed", `${was}:${is}`]));
  if (candidate !== undefined) search.set("candidate", candidate);
  if (cursor !== undefined) search.set("cursor", cursor);
  return request(`${at(process)}?${search.toString()}`, planDecoder, { signal });
}

export const moveApprovals = async (process: string, approvals: string[], renamed: Renamed, reason: string): Promise<Moved[]> =>
  (await request(at(process), object({ items: list(movedDecoder) }), { method: "POST", json: { approvals, renamed, reason } })).items;

export const fetchStanding = async (signal?: AbortSignal): Promise<{ process: string; approvals: number }[]> =>
  (await request("/version-plans", object({ items: list(object({ process: string, approvals: number })) }), { signal })).items;
