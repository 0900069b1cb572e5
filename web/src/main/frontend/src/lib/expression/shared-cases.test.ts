import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { PlainDate, PlainTime } from "./calendar";
import { Decimal } from "./decimal";
import { Duration, Period } from "./durations";
import { ExpressionFailure, evaluate, isTree } from "./index";
import { DateTime } from "./moments";
import { RecordValue, textOf } from "./values";
import type { Value } from "./values";

/** What the server's tests wrote, which run before (`npm run test:expressions`): trees, values, and what must come out. */
interface Case {
  source: string;
  zone: string;
  tree: unknown;
  values?: Record<string, unknown>;
  is?: unknown;
  fails?: string;
}
interface File {
  now: string;
  values?: Record<string, unknown>;
  cases: Case[];
}

const folder = resolve(import.meta.dirname, "../../../../../../../ejb/target/expressions");

const read = (name: string): File | null => {
  const path = resolve(folder, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as File) : null;
};

const kindOf = (value: Exclude<Value, null | boolean | RecordValue | Value[]>): string => {
  const kinds: [unknown, string][] = [
    [value instanceof Decimal, "number"],
    [value instanceof PlainDate, "date"],
    [value instanceof PlainTime, "time"],
    [value instanceof DateTime, "datetime"],
    [value instanceof Duration, "duration"],
    [value instanceof Period, "period"],
  ];
  return kinds.find(([is]) => is === true)?.[1] ?? "text";
};

const shown = (value: Value): unknown => {
  if (value === null || typeof value === "boolean") {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(shown);
  }
  if (value instanceof RecordValue) {
    return value.id === null ? "line" : `record ${value.id}`;
  }
  return `${kindOf(value)} ${textOf(value)}`;
};

const outcome = (each: Case, file: File): unknown => {
  if (!isTree(each.tree)) {
    throw new Error("no tree");
  }
  const values = each.values ?? file.values ?? {};
  const context = { now: new Date(file.now), zone: each.zone, whileFilling: false };
  try {
    return { is: shown(evaluate(each.tree, (name) => values[name], context)) };
  } catch (failure) {
    if (failure instanceof ExpressionFailure) {
      return { fails: failure.code };
    }
    throw failure;
  }
};

const expected = (each: Case): unknown => (each.fails === undefined ? { is: each.is } : { fails: each.fails });

for (const [name, least] of [
  ["cases.json", 400],
  ["random.json", 20_000],
] as const) {
  const file = read(name);
  describe.skipIf(process.env["EXPRESSION_CASES"] !== "required")(`${String(file?.cases.length)} expressions of ${name}`, () => {
    test("are all there", () => {
      expect(file?.cases.length).toBeGreaterThanOrEqual(least);
    });

    test("have the same values as on the server", () => {
      const different = (file?.cases ?? [])
        .map((each) => ({ source: each.source, here: outcome(each, file as File), there: expected(each), given: each.values }))
        .filter(({ here, there }) => JSON.stringify(here) !== JSON.stringify(there));
      expect(different.slice(0, 20)).toEqual([]);
    });
  });
}
