import { beforeEach, describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import { allKeptInput, forgetAllInput, forgetInput, keepInput, keptInput, type KeptInput } from "./kept-input";

const input = (at: string, title = "Repair report"): KeptInput => ({ values: { phone: "1", pin: "secret" }, overwritten: ["phone"], at, title, path: "/forms/repair-report/new" });
const fields = [{ key: "phone", type: "text" }, { key: "pin", type: "secret" }] as unknown as Field[];

describe("kept input", () => {
  beforeEach(() => { localStorage.clear(); });

  it("should be there again, without secrets", () => {
    keepInput("u1", "new.repair-report", fields, input("2026-11-22T09:00:00Z"));
    expect(keptInput("u1", "new.repair-report")).toEqual({ ...input("2026-11-22T09:00:00Z"), values: { phone: "1" } });
    expect(JSON.stringify(localStorage)).not.toContain("secret");
  });

  it("should be one's own, the latest first", () => {
    keepInput("u1", "a", fields, input("2026-11-22T09:00:00Z", "older"));
    keepInput("u1", "b", fields, input("2026-11-22T10:00:00Z", "newer"));
    keepInput("u2", "a", fields, input("2026-11-22T11:00:00Z", "of another"));
    expect(allKeptInput("u1").map((kept) => kept.title)).toEqual(["newer", "older"]);
  });

  it("should be gone when it is sent, and all of it on logging out", () => {
    keepInput("u1", "a", fields, input("2026-11-22T09:00:00Z"));
    keepInput("u1", "b", fields, input("2026-11-22T09:00:00Z"));
    forgetInput("u1", "a");
    expect(keptInput("u1", "a")).toBeUndefined();
    forgetAllInput("u1");
    expect(allKeptInput("u1")).toEqual([]);
  });

  it("should bear what others wrote there", () => {
    localStorage.setItem("docket.unsaved.u1.a", "{broken");
    localStorage.setItem("docket.unsaved.u1.b", "[]");
    expect(allKeptInput("u1")).toEqual([]);
  });
});
