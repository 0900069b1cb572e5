import { describe, expect, it } from "vitest";
import { parseDate, showDate } from "./date-text";

describe("parseDate", () => {
  it.each([["2026-03-02"], ["2026-3-2"], ["2026/3/2"], ["2026.03.02"], ["20260302"], ["2026年3月2日"], [" 2026-03-02 "]])("should read %s", (typed) => {
    expect(parseDate(typed, false)).toBe("2026-03-02");
  });

  it.each([["2026-03-02 09:05"], ["2026-03-02T09:05"], ["2026/3/2 9:05"], ["2026年3月2日 9：05"], ["20260302 09:05"]])("should read %s with its time", (typed) => {
    expect(parseDate(typed, true)).toBe("2026-03-02T09:05");
  });

  it.each([["2026-02-29"], ["2026-04-31"], ["2026-13-01"], ["26-3-2"], ["tomorrow"], ["2026-03-02 09:05"], [""]])("should not take %s for a day", (typed) => {
    expect(parseDate(typed, false)).toBeUndefined();
  });

  it.each([["2026-03-02"], ["2026-03-02 24:00"], ["2026-03-02 12:60"], ["2026-03-02 9"]])("should not take %s for a moment", (typed) => {
    expect(parseDate(typed, true)).toBeUndefined();
  });

  it("should read what it shows", () => {
    expect(parseDate(showDate("2026-03-02T09:05"), true)).toBe("2026-03-02T09:05");
  });
});
