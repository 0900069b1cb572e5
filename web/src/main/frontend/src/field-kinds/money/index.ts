import { plainDecimal } from "@/components/decimal-input/decimal-input";
import type { FieldKind } from "../field-kind";
import { MoneyDisplay, MoneyField } from "./money-field";

export const moneyKind: FieldKind = {
  types: ["money"], Editor: MoneyField, Display: MoneyDisplay, labelling: "control", numeric: true,
  fromText: (text) => plainDecimal(text),
};
