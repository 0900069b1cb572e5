import { DateInput } from "@/components/date-input/date-input";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function DateField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <DateInput
      control={control} label={label} min={field.min} max={field.max} value={textOf(value)} onEnter={onEnter}
      onChange={(next) => { onChange(next === "" ? null : next); }}
    />
  );
}

export const DateDisplay = ({ value }: DisplayProps) => <PlainValue text={textOf(value)} />;
