import { useFormServices, type DisplayProps } from "../field-kind";
import { PlainValue } from "../plain-value";
import { useFieldTexts } from "../texts";
import { CheckResult } from "./check-result";
import { isUntouched, itemOf, linesOf } from "./checklist-value";
import styles from "./checklist.module.css";

export function ChecklistDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const { kindOf } = useFormServices();
  if (isUntouched(value)) return <PlainValue text="" />;
  const lines = linesOf(field, value);
  const columns = field.columns.filter((column) => column.key !== "item" && column.key !== "max");
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]} aria-label={field.title}>
        <thead><tr><th scope="col">{t("checklist.item")}</th>{columns.map((column) => <th key={column.key} scope="col">{column.title}</th>)}</tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={String(line["_id"])}>
              <th scope="row">{itemOf(field, line)?.title}</th>
              {columns.map((column) => {
                const { Display } = kindOf(column.type);
                return (
                  <td key={column.key}>
                    <Display field={column} value={line[column.key] ?? null} />
                    {column.key === "score" && <span className="muted"> / {String(line["max"])}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <CheckResult lines={lines} />
    </div>
  );
}
