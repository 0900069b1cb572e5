import { command, request, type RequestOptions } from "@/lib/http/http";
import type { JsonObject } from "@/lib/json/decode";
import { recordDecoder } from "./records";
import type { Origin } from "./starts";

const at = (id: string) => `/records/${encodeURIComponent(id)}/draft`;

/** A request may have to outlive the page; browsers let only small ones. */
const longest = 60_000;
const options = (json: { data: JsonObject; madeFrom?: string | undefined; mapping?: string | undefined }, last: boolean): RequestOptions =>
  ({ json, keepalive: last && JSON.stringify(json).length < longest });

export const beginDraft = (form: string, data: JsonObject, { madeFrom, mapping }: Origin, key: string, last: boolean) =>
  request(`/forms/${encodeURIComponent(form)}/drafts`, recordDecoder, { method: "POST", ...options({ data, madeFrom, mapping }, last), headers: { "Idempotency-Key": key } });

export const keepDraft = (id: string, version: number, data: JsonObject, last: boolean) =>
  request(at(id), recordDecoder, { method: "PUT", ...options({ data }, last), headers: { "If-Match": `"${String(version)}"` } });

export const discardDraft = (id: string) => command(at(id), { method: "DELETE" });
