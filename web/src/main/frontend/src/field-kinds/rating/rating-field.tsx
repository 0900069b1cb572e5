import { StarFilled } from "@ant-design/icons";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import styles from "./rating.module.css";

const most = (max: string | undefined) => Math.min(10, Math.max(1, Number(max ?? "5") || 5));
const upTo = (stars: number) => Array.from({ length: stars }, (_, index) => index + 1);

/** Stars are radio buttons, so that keyboards and screen readers find them; pressing the chosen one again takes it back. */
export function RatingField({ field, value, onChange, control, label, labelId, path }: EditorProps) {
  const t = useFieldTexts();
  const max = most(field.max);
  const chosen = Number(textOf(value)) || 0;
  return (
    <div role="radiogroup" aria-label={label} aria-labelledby={labelId} aria-describedby={control["aria-describedby"]} className={styles["stars"]}>
      {upTo(max).map((stars) => (
        <label key={stars} data-lit={stars <= chosen || undefined}>
          <input
            type="radio" name={control.id ?? path} checked={stars === chosen} aria-label={t("rating.stars", { stars, max })}
            onChange={() => { onChange(stars); }}
            onClick={() => { if (stars === chosen) onChange(null); }}
          />
          <StarFilled aria-hidden />
        </label>
      ))}
    </div>
  );
}

export function RatingDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const chosen = Number(textOf(value)) || 0;
  const max = most(field.max);
  if (chosen === 0) return <PlainValue text="" />;
  return (
    <span role="img" aria-label={t("rating.stars", { stars: chosen, max })} className={styles["stars"]}>
      {upTo(max).map((stars) => <span key={stars} data-lit={stars <= chosen || undefined}><StarFilled aria-hidden /></span>)}
    </span>
  );
}
