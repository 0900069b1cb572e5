import { describe, expect, it } from "vitest";
import type { Form } from "@/lib/api/forms";
import type { OfferedColumn } from "@/lib/api/lists";
import { isGroupable, isSortable, viewsOf } from "./list-columns";

const column = (key: string, more: Partial<OfferedColumn> = {}): OfferedColumn =>
  ({ key, title: key, type: "text", options: [], list: undefined, to: undefined, shown: true, filtered: true, sorted: true, grouped: true, ...more });
const form = (columns: string[], filters: string[]): Form =>
  ({ form: "f", title: "F", sections: [], rules: [], views: [{ view: "all", title: "All", columns, filters, sort: ["a", "-b"] }], rights: { create: true } }) as unknown as Form;

const offered = [column("number"), column("state", { type: "state" }), column("customer"), column("note", { filtered: false, sorted: false, grouped: false }), column("parts.qty", { shown: false, sorted: false, grouped: false, type: "integer" }), column("customer.region", { shown: false, sorted: false })];

describe("viewsOf", () => {
  it("should offer the declared filters first, then every other one, each once", () => {
    const [view] = viewsOf(form(["customer"], ["parts.qty", "state"]), offered);
    expect(view?.filters.map((filter) => filter.key)).toEqual(["parts.qty", "state", "number", "customer", "customer.region"]);
    expect(view?.sort).toBe("a,-b");
  });

  it("should show no column that the reader may not see", () => {
    const [view] = viewsOf(form(["number", "salary", "note"], ["salary"]), offered);
    expect(view?.columns.map((each) => each.key)).toEqual(["number", "note"]);
    expect(view?.filters.map((each) => each.key)).not.toContain("salary");
  });

  it("should sort and group by nothing that the server cannot", () => {
    expect(offered.filter(isSortable).map((each) => each.key)).toEqual(["number", "state", "customer"]);
    expect(offered.filter(isGroupable).map((each) => each.key)).toEqual(["state", "customer", "customer.region"]);
  });
});
