import { describe, expect, it } from "vitest";
import { originIn } from "./origin";

describe("the address of a new record", () => {
  it("should say from which record it starts, and with which values", () => {
    expect(originIn(new URLSearchParams("made-from=r-1&made-by=again&from=2026-03-02&hours=5"))).toEqual({ madeFrom: "r-1", mapping: "again", values: { from: "2026-03-02", hours: "5" } });
    expect(originIn(new URLSearchParams("copy-of=r-1"))).toEqual({ copyOf: "r-1" });
    expect(originIn(new URLSearchParams(""))).toBeUndefined();
  });
});
