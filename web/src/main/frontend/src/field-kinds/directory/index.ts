import type { FieldKind } from "../field-kind";
import { DirectoryDisplay, DirectoryField, entryOf } from "./directory-field";

/** People, units and positions are chosen alike, each from its own directory. */
export const directoryKind: FieldKind = {
  types: ["person", "unit", "position"], Editor: DirectoryField, Display: DirectoryDisplay, labelling: "control",
  toInput: (value, field) => {
    const entry = entryOf(value);
    if (entry === undefined) return null;
    return field.type === "person" ? { id: entry.id } : entry.id;
  },
  fromText: (text, field) => (field.type === "person" ? undefined : text),
};
