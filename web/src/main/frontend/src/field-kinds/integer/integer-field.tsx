import { DecimalInput } from "@/components/decimal-input/decimal-input";
import { groupDigits } from "@/lib/format/format";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";
import { wholeNumber } from "./whole-number";

export function IntegerField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <DecimalInput
      whole
      control={control}
      label={label}
      value={textOf(value)}
      placeholder={field.placeholder}
      onChange={(text) => { onChange(wholeNumber(text)); }}
      onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); onEnter?.(); } }}
    />
  );
}

export const IntegerDisplay = ({ value }: DisplayProps) => <PlainValue text={groupDigits(textOf(value))} />;
