import { DateInput } from "@/components/date-input/date-input";
import { dateTime, fromLocalInput, toLocalInput } from "@/lib/format/format";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

/** A wall-clock time in the company's zone; the value keeps the offset. */
export function DatetimeField({ value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <DateInput
      time control={control} label={label} value={toLocalInput(textOf(value))} onEnter={onEnter}
      onChange={(next) => { onChange(fromLocalInput(next) ?? null); }}
    />
  );
}

export function DatetimeDisplay({ value }: DisplayProps) {
  const text = textOf(value);
  return <PlainValue text={text === "" ? "" : dateTime(text)} />;
}
