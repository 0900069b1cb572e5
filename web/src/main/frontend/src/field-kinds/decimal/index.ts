import { plainDecimal } from "@/components/decimal-input/decimal-input";
import type { FieldKind } from "../field-kind";
import { DecimalDisplay, DecimalField } from "./decimal-field";

export const decimalKind: FieldKind = {
  types: ["decimal"], Editor: DecimalField, Display: DecimalDisplay, labelling: "control", numeric: true,
  fromText: (text) => plainDecimal(text),
};
