import type { FieldKind } from "../field-kind";
import { DurationDisplay, DurationField } from "./duration-field";
import { lengthFromText } from "./duration-value";

export const durationKind: FieldKind = { types: ["duration"], Editor: DurationField, Display: DurationDisplay, labelling: "group", fromText: (text) => lengthFromText(text) };
