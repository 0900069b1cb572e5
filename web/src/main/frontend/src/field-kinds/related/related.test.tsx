import { render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import type { RelatedList } from "@/lib/api/related-lists";
import { changeLanguage } from "@/lib/i18n/language";
import { FormServicesProvider, type FormServices } from "../field-kind";
import { kindOf } from "../registry";
import { RelatedDisplay } from "./related-display";

const shows = [{ key: "state", title: "State", numeric: false }, { key: "title", title: "Title", numeric: false }, { key: "amount", title: "Amount", numeric: true }];
const field = { key: "loans", type: "related", title: "Open loans", shows } as unknown as Field;
const loan = { id: "l1", number: "JK-1", title: "Harbin", state: "running", stateTitle: "In progress", values: { state: "In progress", title: "Harbin", amount: "300.00" } };

function show(list: RelatedList | undefined) {
  changeLanguage("en");
  const services = { form: "claim", kindOf, related: () => list } as unknown as FormServices;
  render(<MemoryRouter><FormServicesProvider value={services}><RelatedDisplay field={field} /></FormServicesProvider></MemoryRouter>);
}

describe("related records", () => {
  it("should be a table whose rows lead to the records", () => {
    show({ field: "loans", form: "loan", items: [loan], more: true });
    const table = screen.getByRole("table", { name: "Open loans" });
    expect(within(table).getByRole("link", { name: "Harbin" })).toHaveAttribute("href", "/records/l1");
    expect(within(table).getByRole("cell", { name: /In progress/ })).toBeInTheDocument();
    expect(screen.getByText("There are more; shown: 1.")).toBeInTheDocument();
  });

  it("should say that there are none", () => {
    show({ field: "loans", form: "loan", items: [], more: false });
    expect(screen.getByText("None")).toBeInTheDocument();
  });

  it("should lead to a record that has no title to show", () => {
    show({ field: "loans", form: "loan", items: [{ ...loan, values: { state: "In progress" } }], more: false });
    expect(screen.getByRole("link", { name: "Open" })).toHaveAttribute("href", "/records/l1");
  });
});
