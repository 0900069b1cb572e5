import { Space } from "antd";
import { DecimalInput } from "@/components/decimal-input/decimal-input";
import { groupDigits } from "@/lib/format/format";
import { useOptions } from "../choice/use-options";
import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { quantityOf } from "./quantity-value";
import styles from "./quantity.module.css";

export function QuantityField({ field, value, onChange, control, label, labelId, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const options = useOptions(field);
  const quantity = quantityOf(value);
  const measure = quantity.measure === "" ? (options[0]?.code ?? "") : quantity.measure;
  const title = label ?? field.title;
  const change = (amount: string, chosen: string) => { onChange(amount === "" ? null : { amount, measure: chosen }); };
  return (
    <Space.Compact role="group" aria-label={label} aria-labelledby={labelId} block>
      <DecimalInput
        control={control}
        label={t("quantity.amount", { title })}
        value={quantity.amount}
        placeholder={field.placeholder}
        suffix={options.length === 1 ? options[0]?.title : undefined}
        onChange={(amount) => { change(amount, measure); }}
        onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); onEnter?.(); } }}
      />
      {options.length > 1 && (
        <select className={styles["measure"]} aria-label={t("quantity.measure", { title })} value={measure} onChange={(event) => { change(quantity.amount, event.target.value); }}>
          {options.map((option) => <option key={option.code} value={option.code}>{option.title}</option>)}
        </select>
      )}
    </Space.Compact>
  );
}

export function QuantityDisplay({ field, value }: DisplayProps) {
  const options = useOptions(field);
  const { amount, measure } = quantityOf(value);
  const title = options.find((option) => option.code === measure)?.title ?? measure;
  return <PlainValue text={amount === "" ? "" : `${groupDigits(amount)} ${title}`} />;
}
