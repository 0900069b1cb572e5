import { isObject, type Json, type JsonObject } from "@/lib/json/decode";
import type { Level, Option } from "@/lib/api/forms";

export interface LevelItem {
  code: string;
  /** As expressions read it, the same for all readers. */
  name: string;
  title: string;
  more: boolean;
}

const word = (value: unknown): string => (typeof value === "string" ? value : "");

const itemOf = (value: Json | undefined): LevelItem | undefined => {
  if (!isObject(value)) return undefined;
  const { code, name, title, more } = value as JsonObject;
  return { code: word(code), name: word(name), title: word(title) || word(name), more: more === true };
};

/** What is chosen, from the top down. */
export function pathOf(value: Json, levels: Level[]): LevelItem[] {
  if (!isObject(value)) return [];
  return levels.map((level) => itemOf((value as JsonObject)[level.key])).filter((item) => item !== undefined);
}

/** As the API gives it: the last item, and each level by its name. */
export function valueOfPath(path: LevelItem[], levels: Level[]): Json {
  const last = path.at(-1);
  if (last === undefined) return null;
  const value: JsonObject = { code: last.code, name: last.name, path: path.map((item) => item.name).join(" / "), title: path.map((item) => item.title).join(" / ") };
  path.forEach((item, index) => {
    const level = levels[index];
    if (level !== undefined) value[level.key] = { ...item };
  });
  return value;
}

export const itemOfOption = (option: Option): LevelItem => ({ code: option.code, name: option.name ?? option.title, title: option.title, more: option.more });

/** The titles of all levels, as people read them. */
export const titleOf = (value: Json): string => (isObject(value) ? word((value as JsonObject)["title"]) || word((value as JsonObject)["code"]) : word(value));

export const codeOf = (value: Json): string => (isObject(value) ? word((value as JsonObject)["code"]) : word(value));
