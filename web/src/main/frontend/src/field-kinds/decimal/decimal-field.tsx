import { DecimalInput } from "@/components/decimal-input/decimal-input";
import { groupDigits } from "@/lib/format/format";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function DecimalField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <DecimalInput
      control={control}
      label={label}
      value={textOf(value)}
      placeholder={field.placeholder}
      onChange={(text) => { onChange(text === "" ? null : text); }}
      onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); onEnter?.(); } }}
    />
  );
}

export const DecimalDisplay = ({ value }: DisplayProps) => <PlainValue text={groupDigits(textOf(value))} />;
