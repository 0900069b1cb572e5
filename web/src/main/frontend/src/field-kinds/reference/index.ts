import type { FieldKind } from "../field-kind";
import { ReferenceDisplay, ReferenceField } from "./reference-field";
import { referenceOf } from "./reference-value";

export const referenceKind: FieldKind = {
  types: ["reference"], Editor: ReferenceField, Display: ReferenceDisplay, labelling: "control",
  toInput: (value) => {
    const reference = referenceOf(value);
    return reference === undefined ? null : { id: reference.id };
  },
};
