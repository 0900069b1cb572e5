import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function UrlField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <Input
      {...control}
      aria-label={label}
      type="url"
      inputMode="url"
      autoComplete="off"
      value={textOf(value)}
      placeholder={field.placeholder ?? "https://"}
      onChange={(event) => { onChange(event.target.value.trim()); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

/** Only web addresses are links, whatever was stored. */
export function UrlDisplay({ value }: DisplayProps) {
  const text = textOf(value);
  return /^https?:\/\//i.test(text) ? <a href={text} target="_blank" rel="noopener noreferrer">{text}</a> : <PlainValue text={text} />;
}
