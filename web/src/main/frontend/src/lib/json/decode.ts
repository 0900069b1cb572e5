/** Turns unknown JSON into typed values at the edge of the application, and says where it does not fit. */
export type Decoder<T> = (value: unknown, path: string) => T;
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

export class DecodeError extends Error {
  constructor(path: string, expected: string, value: unknown) {
    super(`${path === "" ? "answer" : path}: expected ${expected}, got ${value === null ? "null" : typeof value}`);
    this.name = "DecodeError";
  }
}

export const string: Decoder<string> = (value, path) => {
  if (typeof value === "string") return value;
  throw new DecodeError(path, "a text", value);
};

export const number: Decoder<number> = (value, path) => {
  if (typeof value === "number") return value;
  throw new DecodeError(path, "a number", value);
};

export const boolean: Decoder<boolean> = (value, path) => {
  if (typeof value === "boolean") return value;
  throw new DecodeError(path, "true or false", value);
};

/** Any JSON, for instance the data of a record, whose shape the form says. */
export const json: Decoder<Json> = (value) => (value ?? null) as Json;

export const unknownValue: Decoder<unknown> = (value) => value;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function list<T>(item: Decoder<T>): Decoder<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new DecodeError(path, "a list", value);
    return value.map((entry, index) => item(entry, `${path}/${String(index)}`));
  };
}

export function dictionary<T>(item: Decoder<T>): Decoder<Record<string, T>> {
  return (value, path) => {
    if (!isObject(value)) throw new DecodeError(path, "an object", value);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, item(entry, `${path}/${key}`)]));
  };
}

/** Absent and null mean the same: not there. */
export function optional<T>(item: Decoder<T>): Decoder<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : item(value, path));
}

export function withDefault<T>(item: Decoder<T>, otherwise: T): Decoder<T> {
  return (value, path) => (value === undefined || value === null ? otherwise : item(value, path));
}

type Shape = Record<string, Decoder<unknown>>;
type ObjectOf<S extends Shape> = { [K in keyof S]: Decoded<S[K]> };

export function object<S extends Shape>(shape: S): Decoder<ObjectOf<S>> {
  return (value, path) => {
    if (!isObject(value)) throw new DecodeError(path, "an object", value);
    const result: Record<string, unknown> = {};
    for (const [key, decoder] of Object.entries(shape)) result[key] = decoder(value[key], `${path}/${key}`);
    return result as ObjectOf<S>;
  };
}

export function oneOf<const T extends string>(...allowed: T[]): Decoder<T> {
  return (value, path) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new DecodeError(path, `one of ${allowed.join(", ")}`, value);
    return found;
  };
}

export function either<A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> {
  return (value, path) => {
    try {
      return first(value, path);
    } catch (error) {
      if (error instanceof DecodeError) return second(value, path);
      throw error;
    }
  };
}

export function map<A, B>(item: Decoder<A>, change: (value: A) => B): Decoder<B> {
  return (value, path) => change(item(value, path));
}
