import type { FieldKind } from "../field-kind";
import { ChoiceDisplay, ChoiceField } from "./choice-field";

export const choiceKind: FieldKind = {
  types: ["choice"], Editor: ChoiceField, Display: ChoiceDisplay, labelling: "group",
  fromText: (text, field) => field.options?.find((option) => option.code === text || option.title === text)?.code ?? (field.list === undefined ? undefined : text),
};
