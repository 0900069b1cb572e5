import { describe, expect, it } from "vitest";
import { translationFaults } from "./translation-faults";
import { changeLanguage, fill, type TextPair } from "./language";

const modules = import.meta.glob<Record<string, unknown>>(["/src/**/texts.ts", "/src/**/*-texts.ts"], { eager: true });

/** Names and abbreviations that are the same in both languages, and texts of nothing but names. */
const allowed = new Set<string>(["tree.level", "checklist.cell", "column.part"]);

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

describe("a text with a number", () => {
  it("should say one as one, and any other number as many", () => {
    changeLanguage("en");
    const pair = ["{count} {count:record was|records were} found", "找到 {count} 条"] as const;
    expect(fill(pair, { count: 1 })).toBe("1 record was found");
    expect(fill(pair, { count: 0 })).toBe("0 records were found");
    expect(fill(pair, { count: "2" })).toBe("2 records were found");
    changeLanguage("zh-CN");
    expect(fill(pair, { count: 1 })).toBe("找到 1 条");
  });
});
