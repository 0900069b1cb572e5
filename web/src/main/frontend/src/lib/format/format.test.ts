import { describe, expect, it } from "vitest";
import { changeLanguage } from "@/lib/i18n/language";
import { dateTime, fileSize, fromLocalInput, groupDigits, listed, money, toLocalInput } from "./format";

describe("instants", () => {
  it("should be shown in the company's time, wherever the browser is", () => {
    expect(dateTime("2026-03-01T17:30:00Z")).toBe("2026-03-02 01:30");
  });

  it("should be read as the company's time", () => {
    expect(fromLocalInput("2026-03-02T01:30")).toBe("2026-03-02T01:30:00+08:00");
    expect(toLocalInput("2026-03-01T17:30:00Z")).toBe("2026-03-02T01:30");
  });

  it("should leave alone what is no instant", () => {
    expect(dateTime("soon")).toBe("soon");
    expect(fromLocalInput("")).toBeUndefined();
  });
});

describe("decimals", () => {
  it("should keep every digit while they are grouped", () => {
    expect(groupDigits("-1234567.1250")).toBe("-1,234,567.1250");
    expect(groupDigits("12345678901234567890")).toBe("12,345,678,901,234,567,890");
  });

  it("should show money with at least its scale, never rounded", () => {
    expect(money("1234.5")).toBe("1,234.50");
    expect(money("7")).toBe("7.00");
    expect(money("0.125")).toBe("0.125");
  });
});

describe("file sizes", () => {
  it("should use the unit that fits", () => {
    expect([fileSize(12), fileSize(2048), fileSize(3 * 1024 * 1024)]).toEqual(["12 B", "2 KB", "3.0 MB"]);
  });
});

describe("listed", () => {
  it("should stand between words what the language writes there", () => {
    changeLanguage("en");
    expect(listed(["Approve", "Reject"])).toBe("Approve, Reject");
    changeLanguage("zh-CN");
    expect(listed(["同意", "不同意"])).toBe("同意、不同意");
    expect(listed([])).toBe("");
  });
});
