import type { Json } from "@/lib/json/decode";
import { useFormServices, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { itemOf, linesOf } from "./checklist-value";
import { CheckResult } from "./check-result";
import styles from "./checklist.module.css";

const given = new Set(["item", "max"]);

/** The items of the definition one below the other, each with what is demanded and what was found. */
export function ChecklistField({ field, value, onChange, label, labelId }: EditorProps) {
  const t = useFieldTexts();
  const { form, kindOf, cell } = useFormServices();
  const lines = linesOf(field, value);
  const change = (index: number, key: string, next: Json) => { onChange(lines.map((line, position) => (position === index ? { ...line, [key]: next } : line))); };
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["frame"]}>
      <ol className={styles["items"]}>
        {lines.map((line, index) => {
          const item = itemOf(field, line);
          const title = item?.title ?? "";
          return (
            <li key={item?.code} className={styles["item"]} aria-label={title}>
              <div className={styles["what"]}><strong>{title}</strong>{item?.standard !== undefined && <div className="muted">{item.standard}</div>}</div>
              {field.columns.filter((column) => !given.has(column.key)).map((column) => {
                const kind = kindOf(column.type);
                const state = cell(field.key, index, column);
                const id = `field-${form}-${field.key}-${String(index)}-${column.key}`;
                const shown = column.key === "score" ? t("checklist.outOf", { column: column.title, max: item?.max ?? "" }) : column.title;
                return (
                  <div key={column.key} className={styles["cell"]} data-column={column.key}>
                    <div className={styles["label"]} data-required={state.required || undefined}>{shown}</div>
                    {state.editable ? (
                      <kind.Editor
                        field={column} value={line[column.key] ?? null} row={line} path={`${field.key}/${column.key}`} label={t("checklist.cell", { column: column.title, item: title })}
                        control={{ id, "aria-invalid": state.error === undefined ? undefined : true, "aria-describedby": state.error === undefined ? undefined : `${id}-error`, "aria-required": state.required ? true : undefined }}
                        onChange={(next) => { change(index, column.key, next); }}
                      />
                    ) : <kind.Display field={column} value={line[column.key] ?? null} />}
                    {state.error !== undefined && <div id={`${id}-error`} className={styles["error"]}>{state.error}</div>}
                  </div>
                );
              })}
            </li>
          );
        })}
      </ol>
      <CheckResult lines={lines} />
    </div>
  );
}
