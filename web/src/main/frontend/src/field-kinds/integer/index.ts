import { plainDecimal } from "@/components/decimal-input/decimal-input";
import type { FieldKind } from "../field-kind";
import { IntegerDisplay, IntegerField } from "./integer-field";
import { wholeNumber } from "./whole-number";

export const integerKind: FieldKind = {
  types: ["integer"], Editor: IntegerField, Display: IntegerDisplay, labelling: "control", numeric: true,
  fromText: (text) => wholeNumber(plainDecimal(text)),
};
