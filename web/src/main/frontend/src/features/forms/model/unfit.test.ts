import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/json/decode";
import { withUnfit } from "./unfit";

describe("what fits no field yet", () => {
  it("should be shown where it was typed", () => {
    const data: JsonObject = { phone: "1", lines: [{ _id: "r1", item: "Pump" }, { _id: "r2", qty: 2 }] };
    expect(withUnfit(data, { orderedAt: "soon", "lines/r1/qty": "two" })).toEqual({
      phone: "1", orderedAt: "soon", lines: [{ _id: "r1", item: "Pump", qty: "two" }, { _id: "r2", qty: 2 }],
    });
  });
});
