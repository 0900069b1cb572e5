import { describe, expect, it } from "vitest";
import type { Outcome, Task } from "@/lib/api/tasks";
import { commonOutcomes } from "./bulk-bar";

const outcome = (key: string, title: string, more: Partial<Outcome> = {}): Outcome => ({ key, title, style: undefined, comment: "optional", require: [], ...more });

const task = (...outcomes: Outcome[]): Task => ({
  id: "t", record: { id: "r", form: "f", formTitle: "", number: undefined, title: "" }, process: undefined, step: "", title: "", ask: undefined, since: undefined, due: undefined, counted: undefined,
  late: false, pool: false, outcomes, outcome: undefined, closedAt: undefined, asked: { kind: "own", by: undefined, note: undefined, waits: false, held: false, onBehalfOf: undefined }, password: false, alone: false,
});

describe("the answers that several tasks have in common", () => {
  it("should be those with the same key and the same words", () => {
    const found = commonOutcomes([task(outcome("approve", "Approve"), outcome("reject", "Reject")), task(outcome("approve", "Approve"), outcome("reject", "Refuse"))]);
    expect(found.map((each) => each.key)).toEqual(["approve"]);
  });

  it("should not be those that need fields to be filled in", () => {
    expect(commonOutcomes([task(outcome("done", "Done", { require: ["paidOn"] }))])).toEqual([]);
  });

  it("should need a word where one of them does", () => {
    const [found] = commonOutcomes([task(outcome("reject", "Reject")), task(outcome("reject", "Reject", { comment: "required" }))]);
    expect(found?.comment).toBe("required");
  });

  it("should be none where one of them needs a signature or files of its own", () => {
    const approve = outcome("approve", "Approve");
    expect(commonOutcomes([task(approve), { ...task(approve), alone: true }])).toEqual([]);
  });

  it("should be none of nothing", () => {
    expect(commonOutcomes([])).toEqual([]);
  });
});
