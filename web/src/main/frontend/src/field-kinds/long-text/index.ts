import type { FieldKind } from "../field-kind";
import { LongTextDisplay, LongTextField } from "./long-text-field";

export const longTextKind: FieldKind = { types: ["long-text"], Editor: LongTextField, Display: LongTextDisplay, labelling: "control", wide: true, fromText: (text) => text };
