import { command, request } from "@/lib/http/http";
import { boolean, list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
import { nameDecoder } from "./common";

const grantDecoder = object({
  id: string,
  to: object({ kind: string, key: string, name: withDefault(string, "") }),
  until: string,
  reason: withDefault(string, ""),
  givenBy: withDefault(nameDecoder, ""),
  givenAt: string,
  endedAt: optional(string),
  inForce: withDefault(boolean, false),
  revocable: withDefault(boolean, false),
});
/** Somebody may read a record until a moment; what is over stays in the list. */
export type Grant = Decoded<typeof grantDecoder>;

export type GranteeKind = "person" | "position" | "unit";

const at = (record: string) => `/records/${encodeURIComponent(record)}/grants`;

export const fetchGrants = (record: string, signal?: AbortSignal) => request(at(record), object({ items: list(grantDecoder) }), { signal });

export const giveGrant = (record: string, to: { kind: GranteeKind; key: string }, until: string, reason: string, key: string) =>
  request(at(record), grantDecoder, { method: "POST", json: { to: { [to.kind]: to.key }, until, reason }, headers: { "Idempotency-Key": key } });

export const revokeGrant = (record: string, grant: string) => command(`${at(record)}/${encodeURIComponent(grant)}`, { method: "DELETE" });
