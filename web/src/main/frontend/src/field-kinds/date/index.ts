import type { FieldKind } from "../field-kind";
import { DateDisplay, DateField } from "./date-field";

export const dateKind: FieldKind = {
  types: ["date"], Editor: DateField, Display: DateDisplay, labelling: "control",
  fromText: (text) => {
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
    if (match === null) return undefined;
    const [, year = "", month = "", day = ""] = match;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  },
};
