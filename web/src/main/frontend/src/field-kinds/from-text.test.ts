import { describe, expect, it } from "vitest";
import type { Field, Option } from "@/lib/api/forms";
import { lengthFromText, lengthOf, writtenLength } from "./duration/duration-value";
import { kindOf } from "./registry";
import { wordsIn } from "./tags/words";

const option = (code: string, title: string): Option => ({ code, title, name: undefined, parent: undefined, values: {}, active: true, more: false });
const field = (type: string, more: Partial<Field> = {}): Field => ({ key: "field", type, title: "Field", ...more }) as Field;

/** Cells copied out of a spreadsheet, as people write them there. */
describe("from a spreadsheet", () => {
  it.each([
    ["percent", "13%", "13"], ["percent", "6.5 ％", "6.5"],
    ["time", "8:30", "08:30"], ["time", "17：05:00", "17:05"], ["time", "noon", undefined],
    ["duration", "1d 2h 30min", "P1DT2H30M"], ["duration", "90 分钟", "PT90M"], ["duration", "2天3小时", "P2DT3H"], ["duration", "2:15", "PT2H15M"], ["duration", "long", undefined], ["duration", "", undefined],
    ["rating", "4", 4], ["rating", "good", undefined],
    ["tags", "漏油、 oil  leak;漏油", ["漏油", "oil leak"]],
    ["location", "军工路2636号", { address: "军工路2636号" }],
    ["barcode", " D9A2602015 ", "D9A2602015"],
  ])("%s takes %s", (type, text, expected) => {
    expect(kindOf(type).fromText?.(text, field(type))).toEqual(expected);
  });

  it("takes a quantity by code, title or its only measure", () => {
    const litres = field("quantity", { options: [option("l", "升"), option("kg", "千克")] });
    const take = (text: string) => kindOf("quantity").fromText?.(text, litres);

    expect(take("1,250.5 kg")).toEqual({ amount: "1250.5", measure: "kg" });
    expect(take("3升")).toEqual({ amount: "3", measure: "l" });
    expect(take("3")).toEqual({ amount: "3", measure: "l" });
    expect(take("3 桶")).toBeUndefined();
  });
});

describe("lengths of time", () => {
  it.each(["P1DT2H30M", "P2D", "PT45M", "PT0M"])("reads and writes %s", (text) => {
    expect(writtenLength(lengthOf(text))).toBe(text);
  });

  it("is nothing without a number, and not what it does not understand", () => {
    expect(writtenLength({ days: "", hours: "", minutes: "" })).toBeNull();
    expect(lengthFromText("1 year")).toBeUndefined();
  });
});

it("parts words at commas of both scripts", () => {
  expect(wordsIn("a, b，c；d;e、f\na")).toEqual(["a", "b", "c", "d", "e", "f"]);
});

describe("empty values", () => {
  it.each([["quantity", { amount: "", measure: "l" }], ["location", { address: "" }], ["location", null], ["tags", []]])("%s %j is empty", (type, value) => {
    const kind = kindOf(type);
    expect(kind.isEmpty?.(value) ?? (value === null || (Array.isArray(value) && value.length === 0))).toBe(true);
  });
});
