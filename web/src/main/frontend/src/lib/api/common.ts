import { map, object, optional, string, withDefault, type Decoded, either, isObject, unknownValue } from "@/lib/json/decode";

/** A person as every list shows it. */
export const personDecoder = object({ id: withDefault(string, ""), login: withDefault(string, ""), name: withDefault(string, "") });
export type Person = Decoded<typeof personDecoder>;

/** The server names people as objects or, in time lines, by their plain name. */
export const nameDecoder = either(
  string,
  map(unknownValue, (value) => (isObject(value) && typeof value["name"] === "string" ? value["name"] : "")),
);

/** A unit as {code, name, title}, or its bare name. */
export const unitNameDecoder = either(
  string,
  map(unknownValue, (value) => (isObject(value) ? [value["title"], value["name"]].find((text) => typeof text === "string") ?? "" : "")),
);

export const recordLinkDecoder = object({
  id: string,
  form: withDefault(string, ""),
  formTitle: withDefault(string, ""),
  number: optional(string),
  title: withDefault(string, ""),
});
export type RecordLink = Decoded<typeof recordLinkDecoder>;

export const query = (parameters: Record<string, string | number | boolean | undefined>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) if (value !== undefined && value !== "") search.append(key, String(value));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
};
