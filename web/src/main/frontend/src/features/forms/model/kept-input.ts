import type { Field } from "@/lib/api/forms";
import { isObject, type JsonObject } from "@/lib/json/decode";

/** What somebody typed and did not send yet; it stays in this browser until it is sent, given up or logged out of. */
export interface KeptInput {
  values: JsonObject;
  overwritten: string[];
  at: string;
  /** What to call it, and where to go on with it. */
  title: string;
  path: string;
}

const prefix = "docket.unsaved.";
const placeOf = (person: string, key: string): string => `${prefix}${person}.${key}`;

function read(place: string): KeptInput | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (!isObject(kept) || !isObject(kept["values"]) || !Array.isArray(kept["overwritten"])) return undefined;
    const { at, title, path } = kept;
    return typeof at === "string" && typeof title === "string" && typeof path === "string" ? (kept as unknown as KeptInput) : undefined;
  } catch {
    return undefined;
  }
}

/** Secrets are not written down. */
function withoutSecrets(fields: Field[], values: JsonObject): JsonObject {
  const secret = new Set(fields.filter((field) => field.type === "secret").map((field) => field.key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !secret.has(key)));
}

export const keptInput = (person: string, key: string): KeptInput | undefined => read(placeOf(person, key));

export function keepInput(person: string, key: string, fields: Field[], input: KeptInput): void {
  try {
    localStorage.setItem(placeOf(person, key), JSON.stringify({ ...input, values: withoutSecrets(fields, input.values) }));
  } catch {
    // A full store keeps nobody from working.
  }
}

export function forgetInput(person: string, key: string): void {
  localStorage.removeItem(placeOf(person, key));
}

const placesOf = (person: string): string[] => Object.keys(localStorage).filter((place) => place.startsWith(placeOf(person, "")));

/** Whoever logs out leaves nothing behind. */
export function forgetAllInput(person: string): void {
  placesOf(person).forEach((place) => { localStorage.removeItem(place); });
}

/** The latest first. */
export const allKeptInput = (person: string): KeptInput[] =>
  placesOf(person).flatMap((place) => read(place) ?? []).sort((a, b) => b.at.localeCompare(a.at));
