import { describe, expect, it } from "vitest";
import { dayRuns } from "./day-runs";

describe("days that follow one another", () => {
  it("are told together, also over the end of a month", () => {
    expect(dayRuns(["2026-10-01", "2026-09-30", "2026-10-02", "2026-10-04"])).toEqual(["2026-09-30 – 10-02", "2026-10-04"]);
  });
  it("name the year again where it changes", () => {
    expect(dayRuns(["2026-12-31", "2027-01-01"])).toEqual(["2026-12-31 – 2027-01-01"]);
  });
  it("are none where there are none", () => {
    expect(dayRuns([])).toEqual([]);
  });
});
