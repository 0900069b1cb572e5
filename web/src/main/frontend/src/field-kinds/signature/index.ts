import type { FieldKind } from "../field-kind";
import { SignatureDisplay, SignatureField } from "./signature-field";

export const signatureKind: FieldKind = { types: ["signature"], Editor: SignatureField, Display: SignatureDisplay, labelling: "group" };
