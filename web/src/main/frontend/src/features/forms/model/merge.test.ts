import { describe, expect, it } from "vitest";
import { formDecoder } from "@/lib/api/forms";
import { repairReport } from "@/testing/mock/forms";
import { mergeOf } from "./merge";

const form = formDecoder(repairReport(true), "");

describe("two people who changed a record", () => {
  it("should keep what only I changed, take what only the other changed, and ask about the rest", () => {
    const before = { phone: "1", hours: 5, symptom: "smoke", urgency: "normal" };
    const merge = mergeOf(form, before, { ...before, hours: 6, urgency: "urgent" }, { ...before, phone: "2", hours: 7 });
    expect(merge.values).toMatchObject({ phone: "2", hours: 7, urgency: "urgent", symptom: "smoke" });
    expect(merge.clashes.map((clash) => [clash.field.key, clash.mine, clash.theirs])).toEqual([["hours", 7, 6]]);
    expect(merge.taken.map((field) => field.key)).toEqual(["urgency"]);
  });

  it("should not ask where both changed a field to the same", () => {
    expect(mergeOf(form, { hours: 5 }, { hours: 6 }, { hours: 6 }).clashes).toEqual([]);
  });
});
