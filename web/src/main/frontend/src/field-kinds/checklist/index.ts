import type { FieldKind } from "../field-kind";
import { ChecklistDisplay } from "./checklist-display";
import { ChecklistField } from "./checklist-field";
import { isUntouched } from "./checklist-value";

export const checklistKind: FieldKind = { types: ["checklist"], Editor: ChecklistField, Display: ChecklistDisplay, labelling: "group", wide: true, isEmpty: isUntouched };
