import { Alert } from "antd";
import type { FieldKind } from "../field-kind";
import { useFieldTexts } from "../texts";

function UnknownField({ field }: { field: { type: string } }) {
  const t = useFieldTexts();
  return <Alert type="warning" role="note" title={t("unknown.kind", { type: field.type })} />;
}

/** Stands in for every type that the registry does not know. */
export const unknownKind: FieldKind = { types: [], Editor: UnknownField, Display: UnknownField, labelling: "group", wide: true };
