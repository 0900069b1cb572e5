import { Checkbox, Radio } from "antd";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";

export function YesNoField({ value, onChange, control, label, labelId, compact = false }: EditorProps) {
  const t = useCommonTexts();
  if (compact) {
    return <Checkbox {...control} aria-label={label} checked={value === true} onChange={(event) => { onChange(event.target.checked); }} />;
  }
  return (
    <Radio.Group
      aria-labelledby={labelId}
      {...(control["aria-describedby"] === undefined ? {} : { "aria-describedby": control["aria-describedby"] })}
      id={control.id ?? ""}
      name={control.id ?? ""}
      value={value}
      onChange={(event) => { onChange(event.target.value === true); }}
      options={[{ value: true, label: t("value.yes") }, { value: false, label: t("value.no") }]}
    />
  );
}

export function YesNoDisplay({ value }: DisplayProps) {
  const t = useCommonTexts();
  return <PlainValue text={value === true ? t("value.yes") : value === false ? t("value.no") : ""} />;
}
