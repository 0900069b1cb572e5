import { Input } from "antd";
import type { Field } from "@/lib/api/forms";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { lengthOf, writtenLength, type Length } from "./duration-value";
import styles from "./duration.module.css";

const parts = ["days", "hours", "minutes"] as const;

const unitOf = (part: keyof Length, field: Field) => (part === "days" && field.counts === "working" ? "duration.workingDays" : `duration.${part}` as const);

export function DurationField({ field, value, onChange, control, label, labelId, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const length = lengthOf(textOf(value));
  const title = label ?? field.title;
  const change = (part: keyof Length, typed: string) => { onChange(writtenLength({ ...length, [part]: typed.replace(/\D/g, "").slice(0, 6) })); };
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["parts"]}>
      {parts.map((part, index) => (
        <Input
          key={part}
          className={`${styles["span"] ?? ""} ${unitOf(part, field) === "duration.workingDays" ? (styles["working"] ?? "") : ""}`}
          {...(index === 0 ? control : {})}
          aria-label={t(`duration.${part}.of`, { title })}
          inputMode="numeric"
          autoComplete="off"
          value={length[part]}
          suffix={t(unitOf(part, field))}
          onChange={(event) => { change(part, event.target.value); }}
          onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
        />
      ))}
    </div>
  );
}

export function DurationDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const length = lengthOf(textOf(value));
  return <PlainValue text={parts.filter((part) => length[part] !== "").map((part) => `${length[part]} ${t(unitOf(part, field))}`).join(" ")} />;
}
