import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";

/** Typed once and never shown again, for instance a first password. */
export function SecretField({ field, value, onChange, control, label }: EditorProps) {
  return (
    <Input.Password {...control} aria-label={label} autoComplete="new-password" value={textOf(value)} maxLength={field.maxLength} onChange={(event) => { onChange(event.target.value); }} />
  );
}

export function SecretDisplay() {
  const t = useFieldTexts();
  return <PlainValue text={t("secret.kept")} />;
}
