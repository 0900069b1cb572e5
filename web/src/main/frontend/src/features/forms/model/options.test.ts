import { describe, expect, it } from "vitest";
import type { Field, Form, Option } from "@/lib/api/forms";
import type { Node, TypeJson } from "@/lib/expression/tree";
import { evaluator } from "./evaluator";
import type { FormSurroundings } from "./expressions";
import { fits, withoutUnfitting } from "./options";

const at = { from: 0, to: 0 };
const name = (key: string, type: TypeJson): Node => ({ ...at, kind: "name", name: key, type });
const isOf = (column: string, other: string): Node => ({
  ...at, kind: "call", function: "equal",
  arguments: [{ ...at, kind: "member", of: name("candidate", { record: "item" }), name: column, type: "text" }, name(other, "text")],
});
const option = (code: string, values: Record<string, string> = {}, parent?: string): Option => ({ code, title: code, name: undefined, parent, values, active: true, more: false });
const field = (key: string, more: Partial<Field> = {}): Field => ({ key, type: "choice", title: key, columns: [], levels: [], shows: [], accept: [], required: false, readOnly: false, ...more }) as Field;

const province = field("province", { options: [option("32"), option("33")] });
const city = field("city", { options: [option("3201", {}, "32"), option("3301", {}, "33")], where: { source: "", ast: isOf("parent", "province") } });
const dealer = field("dealer", { options: [option("d1", { city: "3201" }), option("d2", { city: "3301" })], where: { source: "", ast: isOf("city", "city") } });
const lines = field("lines", { type: "table", columns: [field("town", { options: city.options, where: city.where })] });
const form = { form: "f", title: "F", sections: [{ key: "", title: "", when: undefined, fields: [province, city, dealer, lines] }], rules: [], views: [], settings: {} } as unknown as Form;
const around: FormSurroundings = { creator: null, unit: null, settings: {}, number: null, state: "draft" };
const none: ReadonlySet<string> = new Set();

const after = (values: Record<string, unknown>, change: Record<string, unknown>) =>
  withoutUnfitting(form, { values: values as never, overwritten: none }, { values: { ...values, ...change } as never, overwritten: none }, around, evaluator);

describe("choices that depend on other fields", () => {
  it("offers what the condition lets through", () => {
    const scope = { fields: [province, city], values: { province: "32" }, surroundings: around };
    expect(city.options?.filter((candidate) => fits(city, candidate, scope, evaluator)).map(({ code }) => code)).toEqual(["3201"]);
  });

  it("empties what does not fit any more, one after the other", () => {
    expect(after({ province: "32", city: "3201", dealer: "d1" }, { province: "33" })).toMatchObject({ province: "33", city: null, dealer: null });
  });

  it("empties cells too, and leaves the other lines", () => {
    const values = { province: "32", lines: [{ _id: "a", town: "3201" }, { _id: "b" }] };
    expect(after(values, { province: "33" })["lines"]).toEqual([{ _id: "a", town: null }, { _id: "b" }]);
  });

  it("keeps what did not fit before either: it is as old as the record", () => {
    expect(after({ province: "32", city: "3301" }, { province: null })["city"]).toBe("3301");
  });
});
