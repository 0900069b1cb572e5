import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/json/decode";
import { accepted, answersOf, faultOf, linesOf, outcomeOf, type Chosen } from "./line-verdicts";

const decides = { table: "parts", quantity: "approved", from: "wanted", reason: "remark", rows: ["r1", "r2"] };
const data: JsonObject = { parts: [{ _id: "r1", wanted: 5 }, { _id: "r2", wanted: 4, approved: 3 }, { _id: "r3", wanted: 9, approved: 0 }] };
const reduced = (quantity: number | null): Chosen => ({ verdict: "reduce", quantity, reason: "" });
const rejected = (reason: string): Chosen => ({ verdict: "reject", quantity: null, reason });

describe("lines that are decided one by one", () => {
  it("are those of the task, with what is left of them", () => {
    expect(linesOf(decides, data).map((line) => [line.id, line.most])).toEqual([["r1", 5], ["r2", 3]]);
  });

  it("say which outcome follows", () => {
    expect(outcomeOf(decides, {})).toBe("approve");
    expect(outcomeOf(decides, { r1: reduced(2) })).toBe("partly");
    expect(outcomeOf(decides, { r1: rejected("x"), r2: rejected("x") })).toBe("reject");
  });

  it("can only get smaller, and are rejected for a reason", () => {
    const line = { id: "r2", row: {}, most: 3 };
    expect(faultOf(decides, line, reduced(3))).toBe("quantity");
    expect(faultOf(decides, line, reduced(0))).toBe("quantity");
    expect(faultOf(decides, line, reduced(null))).toBe("quantity");
    expect(faultOf(decides, line, reduced(2))).toBeUndefined();
    expect(faultOf(decides, line, rejected(" "))).toBe("reason");
    expect(faultOf({ ...decides, reason: undefined }, line, rejected(""))).toBeUndefined();
    expect(faultOf(decides, line, accepted)).toBeUndefined();
  });

  it("go to the API with what belongs to each verdict", () => {
    expect(answersOf(decides, { r2: { verdict: "reduce", quantity: 2, reason: " stock " } })).toEqual([
      { row: "r1", verdict: "accept", quantity: undefined, reason: undefined },
      { row: "r2", verdict: "reduce", quantity: 2, reason: "stock" },
    ]);
  });
});
