import { describe, expect, it } from "vitest";
import type { OpenTask } from "@/lib/api/tasks";
import { cellsOf } from "./task-cells";

const task = (edit: string[], lines: Record<string, string[]> = {}, whole = false) => ({ whole, edit, lines }) as unknown as OpenTask;
const closed = () => false;

describe("cells that a task lets be changed", () => {
  it("are those of the columns it names", () => {
    const cells = cellsOf(task(["parts.approved"]), closed);
    expect(cells.may("parts", "approved", "r1")).toBe(true);
    expect(cells.may("parts", "part", "r1")).toBe(false);
    expect(cells.fixed("parts")).toBe(true);
  });

  it("are those of its lines", () => {
    const cells = cellsOf(task(["parts"], { parts: ["r2"] }), closed);
    expect(cells.may("parts", "part", "r1")).toBe(false);
    expect(cells.may("parts", "part", "r2")).toBe(true);
    expect(cells.fixed("parts")).toBe(true);
  });

  it("are all of them where the whole table or the record is open", () => {
    expect(cellsOf(task(["parts"]), closed).fixed("parts")).toBe(false);
    expect(cellsOf(task(["parts.approved"]), () => true).may("parts", "part", undefined)).toBe(true);
    expect(cellsOf(undefined, closed).may("parts", "part", "r1")).toBe(true);
  });
});
