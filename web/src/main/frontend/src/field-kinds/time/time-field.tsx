import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function TimeField({ value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <Input
      {...control}
      aria-label={label}
      type="time"
      value={textOf(value)}
      onChange={(event) => { onChange(event.target.value === "" ? null : event.target.value); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

export const TimeDisplay = ({ value }: DisplayProps) => <PlainValue text={textOf(value)} />;
