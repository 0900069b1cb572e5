import type { FieldKind } from "../field-kind";
import { MultiChoiceDisplay, MultiChoiceField } from "./multi-choice-field";

export const multiChoiceKind: FieldKind = { types: ["multi-choice"], Editor: MultiChoiceField, Display: MultiChoiceDisplay, labelling: "group" };
