import type { FieldKind } from "../field-kind";
import { SecretDisplay, SecretField } from "./secret-field";

export const secretKind: FieldKind = { types: ["secret"], Editor: SecretField, Display: SecretDisplay, labelling: "control" };
