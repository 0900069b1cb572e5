import { Input } from "antd";
import { dateTime, fromLocalInput, toLocalInput } from "@/lib/format/format";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

/** A wall-clock time in the company's zone; the value keeps the offset. */
export function DatetimeField({ value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <Input
      {...control}
      aria-label={label}
      type="datetime-local"
      max="9999-12-31T23:59"
      value={toLocalInput(textOf(value))}
      onChange={(event) => { onChange(fromLocalInput(event.target.value) ?? null); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

export function DatetimeDisplay({ value }: DisplayProps) {
  const text = textOf(value);
  return <PlainValue text={text === "" ? "" : dateTime(text)} />;
}
