import type { FieldKind } from "../field-kind";
import { EmailDisplay, EmailField } from "./email-field";

export const emailKind: FieldKind = { types: ["email"], Editor: EmailField, Display: EmailDisplay, labelling: "control", fromText: (text) => text };
