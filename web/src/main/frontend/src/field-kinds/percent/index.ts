import { plainDecimal } from "@/components/decimal-input/decimal-input";
import type { FieldKind } from "../field-kind";
import { PercentDisplay, PercentField } from "./percent-field";

export const percentKind: FieldKind = {
  types: ["percent"], Editor: PercentField, Display: PercentDisplay, labelling: "control", numeric: true,
  fromText: (text) => plainDecimal(text.replace(/[%％]\s*$/, "")),
};
