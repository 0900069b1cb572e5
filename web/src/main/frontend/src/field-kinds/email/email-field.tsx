import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function EmailField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <Input
      {...control}
      aria-label={label}
      type="email"
      autoComplete="off"
      value={textOf(value)}
      placeholder={field.placeholder}
      maxLength={field.maxLength}
      onChange={(event) => { onChange(event.target.value); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

export function EmailDisplay({ value }: DisplayProps) {
  const text = textOf(value);
  return text === "" ? <PlainValue text="" /> : <a href={`mailto:${text}`}>{text}</a>;
}
