import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { LevelField } from "./level-field";
import { pathOf, titleOf, valueOfPath } from "./tree-value";
import styles from "./tree-choice.module.css";

/** One text field per level; the next appears where there is something below. */
export function TreeChoiceField({ field, value, onChange, control, label, labelId, compact, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const chosen = pathOf(value, field.levels);
  const { id, ...links } = control;
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["levels"]} data-compact={compact === true || undefined}>
      {field.levels.slice(0, chosen.length + 1).map((level, index) => (
        <LevelField
          key={level.key} list={field.list ?? ""} under={chosen[index - 1]?.code ?? ""}
          label={t("tree.level", { title: label ?? field.title, level: level.title })}
          control={index === 0 && id !== undefined ? { ...links, id } : links}
          placeholder={index === 0 ? (field.placeholder ?? level.title) : level.title}
          chosen={chosen[index]} onEnter={onEnter}
          onChange={(item) => { onChange(valueOfPath([...chosen.slice(0, index), ...(item === null ? [] : [item])], field.levels)); }}
        />
      ))}
    </div>
  );
}

export function TreeChoiceDisplay({ value }: DisplayProps) {
  return <PlainValue text={titleOf(value)} />;
}
