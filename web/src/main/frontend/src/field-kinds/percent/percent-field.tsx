import { DecimalInput } from "@/components/decimal-input/decimal-input";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function PercentField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <DecimalInput
      control={control}
      label={label}
      value={textOf(value)}
      placeholder={field.placeholder}
      suffix="%"
      onChange={(text) => { onChange(text === "" ? null : text.replace(/[%％]$/, "")); }}
      onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); onEnter?.(); } }}
    />
  );
}

export function PercentDisplay({ value }: DisplayProps) {
  const text = textOf(value);
  return <PlainValue text={text === "" ? "" : `${text}%`} />;
}
