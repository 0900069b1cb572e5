import { describe, expect, it } from "vitest";
import type { Field, Form } from "@/lib/api/forms";
import { kindOf } from "@/field-kinds/registry";
import type { Node, TypeJson } from "@/lib/expression/tree";
import type { JsonObject } from "@/lib/json/decode";
import { checkRules } from "./checks";
import { computeForm, defaultsOf, overwrittenIn, storedForm } from "./computation";
import { evaluator } from "./evaluator";
import type { FormSurroundings } from "./expressions";
import { inputOf } from "./input";
import { cellPath } from "./paths";

const at = { from: 0, to: 0 };
const name = (key: string, type: TypeJson): Node => ({ ...at, kind: "name", name: key, type });
const member = (of: Node, key: string, type: TypeJson): Node => ({ ...at, kind: "member", of, name: key, type });
const project = (of: Node, key: string, type: TypeJson): Node => ({ ...at, kind: "project", of, name: key, type });
const call = (id: string, ...args: Node[]): Node => ({ ...at, kind: "call", function: id, arguments: args });
const literal = (value: string | boolean, type: TypeJson): Node => ({ ...at, kind: "literal", value, type });
const expression = (ast: Node) => ({ source: "", ast });

const field = (key: string, type: string, more: Partial<Field> = {}): Field => ({
  key, type, title: key, help: undefined, placeholder: undefined, required: false, value: undefined, editable: false, default: undefined, when: undefined, readOnly: false, keep: false, mask: false,
  min: undefined, max: undefined, maxLength: undefined, scale: undefined, currency: undefined, currencyFrom: undefined, currencies: {}, rounding: undefined, options: undefined, list: undefined, where: undefined, restricted: false, levels: [], depth: undefined, to: undefined, forms: [], shows: [], accept: [], maxBytes: undefined, counts: undefined, atLeast: undefined, atMost: undefined,
  minRows: undefined, maxRows: undefined, unique: false, columns: [], items: [], ...more,
});

const form: Form = {
  form: "order", title: "Order", description: undefined, release: undefined, settings: {}, rules: [], similar: [], tree: undefined, views: [], rights: { create: true, administer: false },
  sections: [{
    key: "", title: "", when: undefined,
    fields: [
      field("customer", "reference", { to: "customer" }),
      field("phone", "phone", { value: expression(member(name("customer", { record: "customer" }), "phone", "text")), editable: true }),
      field("urgent", "yes-no", { default: expression(literal(false, "yes-no")) }),
      field("reason", "text", { when: expression(name("urgent", "yes-no")), required: expression(name("urgent", "yes-no")) }),
      field("parts", "table", {
        columns: [
          field("part", "reference", { to: "part" }),
          field("qty", "integer", { default: expression(literal("1", "number")) }),
          field("price", "money", { value: expression(member(name("part", { record: "part" }), "price", "number")), editable: true }),
          field("amount", "money", { value: expression(call("multiply number", name("qty", "number"), name("price", "number"))) }),
        ],
      }),
      field("total", "money", { value: expression(call("sum", project(name("parts", { list: { record: "line" } }), "amount", "number"))) }),
    ],
  }],
};

const around: FormSurroundings = { creator: null, unit: null, settings: {}, number: null, state: "draft" };
const none: ReadonlySet<string> = new Set();
const acme = { id: "c1", title: "Acme", number: "KH-1", values: { phone: "021-55" } };
const part = (price: string) => ({ id: `p${price}`, title: "Pump", values: { price } });

describe("a stored record", () => {
  it("should show what the server computed, of which the browser does not know everything", () => {
    const known = { customer: { id: "c1", title: "Acme", values: {} }, phone: "021-55", urgent: false, parts: [{ _id: "r1", part: part("8.00"), qty: 2, price: "7.50", amount: "15.00" }], total: "15.00" };

    expect(storedForm(form, known, around, evaluator).values).toEqual(known);
    expect(storedForm(form, known, around, evaluator).hidden.has("reason")).toBe(true);
    expect(computeForm(form, { values: known, overwritten: none }, around, evaluator).values["phone"]).toBeNull();
  });
});

describe("rules of a form", () => {
  it("should hold for each line, beside the column that the rule names", () => {
    const dear: Form = {
      ...form,
      rules: [
        { require: expression(call("at most", name("qty", "number"), literal("3", "number"))), say: "Too many", each: "parts", at: "parts.qty" },
        { require: expression(call("at most", name("qty", "number"), literal("3", "number"))), say: "Too many", each: "parts", at: "parts" },
      ],
    };
    const computed = computeForm(dear, { values: { parts: [{ _id: "r1", qty: 3 }, { _id: "r2", qty: 4 }] }, overwritten: none }, around, evaluator);
    expect(checkRules(dear, computed, around, evaluator)).toEqual([{ path: cellPath("parts", 1, "qty"), text: "Too many" }, { path: "parts", text: "Too many" }]);
  });
});

describe("computing a form", () => {
  it("should follow a reference, and keep what a person wrote over it", () => {
    expect(computeForm(form, { values: { customer: acme }, overwritten: none }, around, evaluator).values["phone"]).toBe("021-55");
    const overwritten = computeForm(form, { values: { customer: acme, phone: "110" }, overwritten: new Set(["phone"]) }, around, evaluator);
    expect(overwritten.values["phone"]).toBe("110");
  });

  it("should compute lines from their own columns and the total from the lines, in exact decimals", () => {
    const values = { parts: [{ _id: "r1", part: part("0.10"), qty: 3 }, { _id: "r2", part: part("1.20"), qty: 1 }] };
    const computed = computeForm(form, { values, overwritten: none }, around, evaluator).values;
    expect(computed["parts"]).toMatchObject([{ price: "0.1", amount: "0.3" }, { price: "1.2", amount: "1.2" }]);
    expect(computed["total"]).toBe("1.5");
  });

  it("should sum no lines to zero", () => {
    expect(computeForm(form, { values: {}, overwritten: none }, around, evaluator).values["total"]).toBe("0");
  });

  it("should hide what its condition hides and require what its condition requires", () => {
    const calm = computeForm(form, { values: { urgent: false }, overwritten: none }, around, evaluator);
    expect(calm.hidden.has("reason")).toBe(true);
    const urgent = computeForm(form, { values: { urgent: true }, overwritten: none }, around, evaluator);
    expect(urgent.hidden.has("reason")).toBe(false);
    expect(urgent.required.has("reason")).toBe(true);
  });

  it("should hide a field whose condition cannot be decided yet", () => {
    expect(computeForm(form, { values: {}, overwritten: none }, around, evaluator).hidden.has("reason")).toBe(true);
  });

  it("should start a new record with its defaults", () => {
    expect(defaultsOf(form, {}, around, evaluator)).toMatchObject({ urgent: false });
  });

  it("should round a computed amount to the digits of its field, as the server does", () => {
    const priced = (more: Partial<Field>): Form => ({
      ...form,
      sections: [{ key: "", title: "", when: undefined, fields: [
        field("qty", "decimal"),
        field("amount", "money", { value: expression(call("multiply number", name("qty", "number"), literal("0.5", "number"))), ...more }),
      ] }],
    });
    const amount = (more: Partial<Field>) => computeForm(priced(more), { values: { qty: "0.25" }, overwritten: none }, around, evaluator).values["amount"];

    expect(amount({})).toBe("0.13");
    expect(amount({ rounding: "half-even" })).toBe("0.12");
    expect(amount({ scale: 0, rounding: "up" })).toBe("1");
  });

  it("should round to the digits of the currency that the line says, or else the record", () => {
    const several = (more: Partial<Field>) => field("half", "money", { currencyFrom: "currency", currencies: { CNY: 2, JPY: 0, KWD: 3 }, scale: 2, value: expression(call("multiply number", name("qty", "number"), literal("0.5", "number"))), ...more });
    const priced: Form = {
      ...form,
      sections: [{ key: "", title: "", when: undefined, fields: [
        field("currency", "choice"), field("qty", "decimal"), several({}),
        field("lines", "table", { columns: [field("currency", "choice"), field("qty", "decimal"), several({ key: "part" })] }),
      ] }],
    };
    const values: JsonObject = { currency: "JPY", qty: "3", lines: [{ _id: "r1", qty: "3" }, { _id: "r2", qty: "0.125", currency: "KWD" }] };

    const computed = computeForm(priced, { values, overwritten: none }, around, evaluator).values;
    expect(computed["half"]).toBe("2");
    expect(computed["lines"]).toMatchObject([{ part: "2" }, { part: "0.063" }]);
    expect(computeForm(priced, { values: { qty: "3" }, overwritten: none }, around, evaluator).values["half"]).toBe("1.5");
  });

  it("should see in a stored record which computed values were overwritten", () => {
    const values = { customer: acme, phone: "110", parts: [{ _id: "r1", part: part("2.00"), qty: 1, price: "2.00", amount: "2.00" }, { _id: "r2", part: part("2.00"), qty: 1, price: "1.50", amount: "1.50" }] };
    expect([...overwrittenIn(form, values, around, evaluator)].sort()).toEqual(["parts/r2/price", "phone"]);
  });
});

describe("the data to send", () => {
  it("should leave out what is computed or hidden, and name references by their id", () => {
    const values = { customer: acme, urgent: false, reason: "old", parts: [{ _id: "r1", part: part("2"), qty: 1 }] };
    const computed = computeForm(form, { values, overwritten: none }, around, evaluator);
    expect(inputOf(form, computed, none, kindOf)).toEqual({ customer: { id: "c1" }, urgent: false, parts: [{ _id: "r1", part: { id: "p2" }, qty: 1 }] });
  });

  it("should send what was overwritten", () => {
    const computed = computeForm(form, { values: { customer: acme, phone: "110" }, overwritten: new Set(["phone"]) }, around, evaluator);
    expect(inputOf(form, computed, new Set(["phone"]), kindOf)).toMatchObject({ phone: "110" });
  });
});

describe("what only the server knows", () => {
  const open = name("=sum(loans.amount)", "number");
  const claim: Form = {
    ...form,
    rules: [{ require: expression(name("=count(loans) < 4", "yes-no")), say: "Too many loans", each: undefined, at: "total" }],
    sections: [{
      key: "", title: "", when: undefined,
      fields: [
        field("total", "money"),
        field("loans", "related", { to: "loan" }),
        field("balance", "money", { value: expression(call("subtract number", name("total", "number"), open)) }),
        field("lines", "table", { columns: [field("like", "integer", { value: expression(name("=count(loans[amount = price])", "number")) })] }),
      ],
    }],
  };
  const input = { values: { total: "1000", balance: "7.00", lines: [{ _id: "a" }, { _id: "b" }] }, overwritten: none };
  const told = { figures: { "sum(loans.amount)": "800.00", "count(loans) < 4": false }, lines: { "lines/a": { "count(loans[amount = price])": "2" } } };

  it("should leave the stored value as it is until it is told", () => {
    const computed = computeForm(claim, input, around, evaluator);
    expect(computed.values).toMatchObject({ balance: "7.00" });
    expect(checkRules(claim, computed, around, evaluator)).toEqual([]);
  });

  it("should be computed with as it is told, in lines by the line", () => {
    const surroundings = { ...around, figures: told };
    const computed = computeForm(claim, input, surroundings, evaluator);
    expect(computed.values).toMatchObject({ balance: "200", lines: [{ _id: "a", like: 2 }, { _id: "b" }] });
    expect(checkRules(claim, computed, surroundings, evaluator)).toEqual([{ path: "total", text: "Too many loans" }]);
    expect(computed.readOnly.has("loans")).toBe(true);
    expect(inputOf(claim, computed, none, kindOf)).not.toHaveProperty("loans");
  });
});
