import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function DateField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <Input
      {...control}
      aria-label={label}
      type="date"
      min={field.min}
      max={field.max ?? "9999-12-31"}
      value={textOf(value)}
      onChange={(event) => { onChange(event.target.value === "" ? null : event.target.value); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

export const DateDisplay = ({ value }: DisplayProps) => <PlainValue text={textOf(value)} />;
