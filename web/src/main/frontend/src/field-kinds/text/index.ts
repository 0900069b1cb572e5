import type { FieldKind } from "../field-kind";
import { TextDisplay, TextField } from "./text-field";

export const textKind: FieldKind = { types: ["text"], Editor: TextField, Display: TextDisplay, labelling: "control", fromText: (text) => text };
