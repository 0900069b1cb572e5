import type { FieldKind } from "../field-kind";
import { BarcodeDisplay, BarcodeField } from "./barcode-field";

export const barcodeKind: FieldKind = { types: ["barcode"], Editor: BarcodeField, Display: BarcodeDisplay, labelling: "control", fromText: (text) => text.trim() };
