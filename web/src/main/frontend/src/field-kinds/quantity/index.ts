import { plainDecimal } from "@/components/decimal-input/decimal-input";
import type { FieldKind } from "../field-kind";
import { QuantityDisplay, QuantityField } from "./quantity-field";
import { quantityOf } from "./quantity-value";

export const quantityKind: FieldKind = {
  types: ["quantity"], Editor: QuantityField, Display: QuantityDisplay, labelling: "group", numeric: true,
  isEmpty: (value) => quantityOf(value).amount === "",
  fromText: (text, field) => {
    const match = /^([-\d.,，\s]+)(.*)$/.exec(text.trim());
    const word = (match?.[2] ?? "").trim();
    const option = field.options?.find((candidate) => candidate.code === word || candidate.title === word) ?? (word === "" ? field.options?.[0] : undefined);
    return match === null || option === undefined ? undefined : { amount: plainDecimal(match[1] ?? ""), measure: option.code };
  },
};
