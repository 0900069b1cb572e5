import { command, request } from "@/lib/http/http";
import { boolean, json, list, object, optional, string, unknownValue, withDefault, map, isObject, type Decoded } from "@/lib/json/decode";
import type { Language } from "@/lib/i18n/language";

const label = map(unknownValue, (value) => {
  if (typeof value === "string") return value;
  if (!isObject(value)) return "";
  const name = value["title"] ?? value["name"] ?? value["code"];
  return typeof name === "string" ? name : "";
});

const sessionDecoder = object({
  person: object({
    id: string,
    login: string,
    name: string,
    administrator: withDefault(boolean, false),
    units: withDefault(list(json), []),
    positions: withDefault(list(label), []),
  }),
  language: optional(string),
  zone: optional(string),
  mustChangePassword: withDefault(boolean, false),
});
export type Session = Decoded<typeof sessionDecoder>;

/** Where the person has a post, the one for which he works first. */
export const unitsOf = (session: Session | null | undefined): { code: string; title: string }[] =>
  (session?.person.units ?? []).flatMap((unit) => {
    if (!isObject(unit) || typeof unit["code"] !== "string") return [];
    return [{ code: unit["code"], title: typeof unit["title"] === "string" ? unit["title"] : unit["code"] }];
  });

export const fetchSession = (signal?: AbortSignal) => request("/session", sessionDecoder, { signal });
export const openSession = (login: string, password: string) =>
  request("/session", sessionDecoder, { method: "POST", json: { login, password } });
export const closeSession = () => command("/session", { method: "DELETE" });
export const saveLanguage = (language: Language) => request("/session/language", sessionDecoder, { method: "PUT", json: { language } });
export const saveUnit = (unit: string) => request("/session/unit", sessionDecoder, { method: "PUT", json: { unit } });
export const changePassword = (current: string, next: string) =>
  command("/session/password", { method: "PUT", json: { current, next } });

const tokenDecoder = object({
  id: string,
  title: withDefault(string, ""),
  createdAt: optional(string),
  lastUsedAt: optional(string),
  expiresAt: optional(string),
  /** Only in the answer that creates it. */
  token: optional(string),
});
export type ApiToken = Decoded<typeof tokenDecoder>;

export const fetchTokens = (signal?: AbortSignal) =>
  request("/api-tokens", (value, path) => {
    const items = isObject(value) ? value["items"] : value;
    return list(tokenDecoder)(items, path);
  }, { signal });
export const createToken = (title: string) => request("/api-tokens", tokenDecoder, { method: "POST", json: { title } });
export const revokeToken = (id: string) => command(`/api-tokens/${encodeURIComponent(id)}`, { method: "DELETE" });
