import type { FieldKind } from "../field-kind";
import { UrlDisplay, UrlField } from "./url-field";

export const urlKind: FieldKind = { types: ["url"], Editor: UrlField, Display: UrlDisplay, labelling: "control", fromText: (text) => text.trim() };
