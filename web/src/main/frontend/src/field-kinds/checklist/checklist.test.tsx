import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import { changeLanguage } from "@/lib/i18n/language";
import type { Json } from "@/lib/json/decode";
import { FormServicesProvider, type FormServices } from "../field-kind";
import { kindOf } from "../registry";
import { ChecklistField } from "./checklist-field";
import { isUntouched, linesOf, resultOf } from "./checklist-value";

const column = (key: string, type: string, title: string): Field => ({ key, type, title, columns: [], accept: [], levels: [], items: [], shows: [] }) as unknown as Field;
const field = {
  ...column("inspection", "checklist", "Inspection"),
  items: [{ code: "signboard", title: "Signboard", standard: "Lit at night", max: "5" }, { code: "tools", title: "Tools", standard: undefined, max: "20" }],
  columns: [column("item", "choice", "Item"), column("max", "decimal", "Maximum"), column("score", "decimal", "Score"), column("finding", "long-text", "Finding")],
};
const services = { form: "visit", kindOf, cell: (_table: string, row: number, of: Field) => ({ visible: true, editable: true, required: of.key === "finding" && row === 0, error: undefined }) } as unknown as FormServices;

function Editor({ seen }: { seen: (value: Json) => void }) {
  const [value, setValue] = useState<Json>(null);
  return <FormServicesProvider value={services}><ChecklistField field={field} value={value} path="inspection" control={{}} label="Inspection" onChange={(next) => { setValue(next); seen(next); }} /></FormServicesProvider>;
}

describe("a checklist", () => {
  it("has a line for each item and sums up while one types", async () => {
    changeLanguage("en");
    const user = userEvent.setup();
    let value: Json = null;
    render(<Editor seen={(next) => { value = next; }} />);

    const first = screen.getByRole("listitem", { name: "Signboard" });
    expect(first).toHaveTextContent("Lit at night");
    await user.type(within(first).getByRole("textbox", { name: "Score: Signboard" }), "4");
    await user.type(screen.getByRole("textbox", { name: "Finding: Tools" }), "two missing");
    expect(screen.getByRole("status")).toHaveTextContent("Total 4 of 25 (16%)");
    expect(screen.getByRole("status")).toHaveTextContent("1 not scored yet");

    expect(value).toMatchObject([{ _id: "signboard", item: "signboard", max: "5", score: "4" }, { _id: "tools", finding: "two missing" }]);
  });

  it("computes as the server does", () => {
    expect(resultOf(linesOf(field, [{ _id: "signboard", score: "1" }, { _id: "gone", score: "9" }]))).toEqual({ score: "1", max: "25", percent: "4", open: "1" });
    expect(resultOf([{ max: "3", score: "1" }]).percent).toBe("33.3");
    expect(resultOf([{ max: "8", score: "0.5" }]).percent).toBe("6.3");
    expect(resultOf([])).toEqual({ score: "0", max: "0", percent: "0", open: "0" });
  });

  it("is empty until somebody has filled something in", () => {
    expect(isUntouched(linesOf(field, null))).toBe(true);
    expect(isUntouched(linesOf(field, [{ _id: "tools", finding: "x" }]))).toBe(false);
  });
});
