import { Input } from "antd";
import { PlainValue } from "./plain-value";
import { textOf, type DisplayProps, type EditorProps } from "./field-kind";

/** One line that the device has a keyboard of its own for. */
export function LineInput({ field, value, onChange, control, label, onEnter, type }: EditorProps & { type: "email" | "tel" }) {
  return (
    <Input
      {...control}
      aria-label={label}
      type={type}
      autoComplete="off"
      value={textOf(value)}
      placeholder={field.placeholder}
      maxLength={field.maxLength}
      onChange={(event) => { onChange(event.target.value); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

/** Leads to the program of the device that takes such an address. */
export function LineLink({ value, scheme }: DisplayProps & { scheme: "mailto" | "tel" }) {
  const text = textOf(value);
  return text === "" ? <PlainValue text="" /> : <a href={`${scheme}:${text}`}>{text}</a>;
}
