import type { FieldKind } from "../field-kind";
import { AttachmentsDisplay } from "./attachments-display";
import { AttachmentsField } from "./attachments-field";

export const attachmentsKind: FieldKind = { types: ["attachments"], Editor: AttachmentsField, Display: AttachmentsDisplay, labelling: "group", wide: true };
