import type { FieldKind } from "../field-kind";
import { PhoneDisplay, PhoneField } from "./phone-field";

export const phoneKind: FieldKind = { types: ["phone"], Editor: PhoneField, Display: PhoneDisplay, labelling: "control", fromText: (text) => text };
