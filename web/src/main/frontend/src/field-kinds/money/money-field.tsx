import { DecimalInput } from "@/components/decimal-input/decimal-input";
import { currencySign, money } from "@/lib/format/format";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function MoneyField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  return (
    <DecimalInput
      control={control}
      label={label}
      value={textOf(value)}
      placeholder={field.placeholder}
      unit={currencySign(field.currency)}
      onChange={(text) => { onChange(text === "" ? null : text); }}
      onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); onEnter?.(); } }}
    />
  );
}

export function MoneyDisplay({ field, value }: DisplayProps) {
  const text = textOf(value);
  return <PlainValue text={text === "" ? "" : `${currencySign(field.currency)} ${money(text, field.scale ?? 2)}`} />;
}
