import type { FieldKind } from "../field-kind";
import { TableDisplay } from "./table-display";
import { TableField } from "./table-field";

export const tableKind: FieldKind = { types: ["table"], Editor: TableField, Display: TableDisplay, labelling: "group", wide: true };
