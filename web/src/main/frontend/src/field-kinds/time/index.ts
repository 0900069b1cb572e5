import type { FieldKind } from "../field-kind";
import { TimeDisplay, TimeField } from "./time-field";

export const timeKind: FieldKind = {
  types: ["time"], Editor: TimeField, Display: TimeDisplay, labelling: "control",
  fromText: (text) => {
    const match = /^(\d{1,2})[:：](\d{2})/.exec(text.trim());
    return match === null ? undefined : `${(match[1] ?? "").padStart(2, "0")}:${match[2] ?? ""}`;
  },
};
