import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import type { JsonObject } from "@/lib/json/decode";
import { kindOf } from "../registry";
import { copied, moved, pasteInto } from "./rows";

const column = (key: string, type: string, more: Partial<Field> = {}): Field => ({ key, type, title: key, columns: [], unique: false, editable: false, ...more }) as Field;
const columns = [column("code", "barcode", { unique: true }), column("qty", "rating"), column("amount", "money", { value: { source: "", ast: null } }), column("photo", "attachments")];
const rows: JsonObject[] = [{ _id: "a", code: "1", qty: 2 }, { _id: "b", code: "2" }, { _id: "c", code: "3" }];
const ids = (some: { _id?: unknown }[]) => some.map((row) => row._id);

describe("the rows of a table", () => {
  it("move up and down, and not out of the table", () => {
    expect(ids(moved(rows, 0, 1))).toEqual(["b", "a", "c"]);
    expect(ids(moved(rows, 2, -1))).toEqual(["a", "c", "b"]);
    expect(moved(rows, 0, -1)).toBe(rows);
    expect(moved(rows, 2, 1)).toBe(rows);
  });

  it("are copied below themselves, without what only one row may have", () => {
    const next = copied(rows, 0, columns);
    expect(next).toHaveLength(4);
    expect(next[1]).toMatchObject({ qty: 2 });
    expect(next[1]).not.toHaveProperty("code");
    expect(new Set(ids(next)).size).toBe(4);
  });

  it("take pasted cells, and say which they cannot take", () => {
    const { row, unread } = pasteInto({ _id: "x", qty: 7 }, ["D9A", "many", "99", "engine.png"], columns, 0, kindOf);
    expect(row).toEqual({ _id: "x", qty: 7, code: "D9A" });
    expect(unread).toEqual([{ column: "qty", text: "many" }, { column: "photo", text: "engine.png" }]);
  });

  it("leave cells alone where nothing was copied", () => {
    expect(pasteInto({ qty: 7 }, ["", ""], columns, 0, kindOf)).toEqual({ row: { qty: 7 }, unread: [] });
  });
});
