import { describe, expect, it } from "vitest";
import type { Form, ViewColumn } from "@/lib/api/forms";
import { isSortable, viewsOf } from "./list-columns";

const column = (key: string, more: Partial<ViewColumn> = {}): ViewColumn =>
  ({ key, title: key, type: "text", options: undefined, list: undefined, to: undefined, searchable: true, ...more });
const form = (columns: ViewColumn[], filters: (ViewColumn | string)[]): Form =>
  ({ form: "f", title: "F", sections: [], rules: [], views: [{ view: "all", title: "All", columns, filters, sort: [] }], rights: { create: true } }) as unknown as Form;

describe("viewsOf", () => {
  it("should offer the declared filters first, then every searchable column, state and creation, each once", () => {
    const [view] = viewsOf(form([column("customer"), column("state"), column("note", { searchable: false })], ["fault", "state"]), (key) => key);
    expect(view?.filters.map((filter) => filter.key)).toEqual(["fault", "state", "customer", "creator", "unit", "createdAt"]);
  });

  it("should offer a column of lines as the server describes it", () => {
    const [view] = viewsOf(form([column("customer")], [column("parts.part", { title: "Parts · Part", type: "reference", to: "part" })]), (key) => key);
    expect(view?.filters[0]).toMatchObject({ key: "parts.part", title: "Parts · Part", type: "reference", to: "part", searchable: true });
  });

  it("should sort by nothing that the server cannot sort by", () => {
    const [view] = viewsOf(form([column("customer"), column("note", { searchable: false })], []), (key) => key);
    expect(view?.columns.filter(isSortable).map((each) => each.key)).toEqual(["customer"]);
  });
});
