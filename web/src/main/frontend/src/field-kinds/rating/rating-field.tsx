import { Rate } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";

const most = (max: string | undefined) => Math.min(10, Math.max(1, Number(max ?? "5") || 5));

export function RatingField({ field, value, onChange, label, labelId }: EditorProps) {
  const t = useFieldTexts();
  const stars = most(field.max);
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId}>
      <Rate
        count={stars}
        value={Number(textOf(value)) || 0}
        onChange={(next) => { onChange(next === 0 ? null : next); }}
        tooltips={Array.from({ length: stars }, (_, index) => t("rating.stars", { stars: index + 1, max: stars }))}
      />
    </div>
  );
}

export function RatingDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const stars = Number(textOf(value)) || 0;
  if (stars === 0) return <PlainValue text="" />;
  return <span role="img" aria-label={t("rating.stars", { stars, max: most(field.max) })}><Rate disabled count={most(field.max)} value={stars} /></span>;
}
