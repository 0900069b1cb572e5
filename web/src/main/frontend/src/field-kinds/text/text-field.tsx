import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function TextField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <Input
      {...control}
      aria-label={label}
      value={textOf(value)}
      placeholder={field.placeholder}
      maxLength={field.maxLength}
      autoComplete="off"
      onChange={(event) => { onChange(event.target.value); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

export const TextDisplay = ({ value }: DisplayProps) => <PlainValue text={textOf(value)} />;
