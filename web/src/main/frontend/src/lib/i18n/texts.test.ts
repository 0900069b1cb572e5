import { describe, expect, it } from "vitest";
import { translationFaults } from "./translation-faults";
import type { TextPair } from "./language";

const modules = import.meta.glob<Record<string, unknown>>(["/src/**/texts.ts", "/src/**/*-texts.ts"], { eager: true });

/** Names and abbreviations that are the same in both languages, and texts of nothing but names. */
const allowed = new Set<string>(["tree.level", "checklist.cell"]);

const isTable = (value: unknown): value is Record<string, TextPair> =>
  typeof value === "object" && value !== null && Object.values(value).every((pair) => Array.isArray(pair) && pair.length === 2);

describe("texts", () => {
  const tables = Object.entries(modules).flatMap(([file, module]) => Object.values(module).filter(isTable).map((table) => ({ file, table })));

  it("should be found in every feature that has any", () => {
    expect(tables.length).toBeGreaterThan(5);
  });

  it.each(tables)("should exist in both languages in $file", ({ table }) => {
    expect(translationFaults(table, allowed)).toEqual([]);
  });

  it("should find an untranslated, an empty and a half-parameterised text", () => {
    const faults = translationFaults(
      { same: ["Save", "Save"], latin: ["Save", "Speichern"], empty: ["", "保存"], parameter: ["Save {name}", "保存"], good: ["Save", "保存"], listed: ["PDF", "PDF"] },
      new Set(["listed"]),
    );
    expect(faults.map((fault) => fault.key)).toEqual(["same", "latin", "empty", "parameter"]);
  });
});
