import type { FieldKind } from "../field-kind";
import { DatetimeDisplay, DatetimeField } from "./datetime-field";

export const datetimeKind: FieldKind = { types: ["datetime"], Editor: DatetimeField, Display: DatetimeDisplay, labelling: "control" };
