import type { FieldKind } from "../field-kind";
import { YesNoDisplay, YesNoField } from "./yes-no-field";

const words: Record<string, boolean> = { yes: true, true: true, "1": true, 是: true, y: true, no: false, false: false, "0": false, 否: false, n: false };

export const yesNoKind: FieldKind = {
  types: ["yes-no"], Editor: YesNoField, Display: YesNoDisplay, labelling: "group",
  fromText: (text) => words[text.trim().toLowerCase()],
};
