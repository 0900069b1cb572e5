import { inRecord } from "../money/in-record";
import { PlainValue } from "../plain-value";
import { useFormServices, type DisplayProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { rowsOf } from "./rows";
import { TotalsRow } from "./totals-row";
import styles from "./table.module.css";

export function TableDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const { kindOf } = useFormServices();
  const rows = rowsOf(value);
  if (rows.length === 0) return <PlainValue text="" />;
  return (
    <div className={styles["scroll"]}>
      <table className={`${styles["table"] ?? ""} ${styles["readonly"] ?? ""}`} aria-label={field.title}>
        <thead>
          <tr>
            <th className={styles["line"]} scope="col">{t("table.line")}</th>
            {field.columns.map((column) => <th key={column.key} scope="col" className={kindOf(column.type).numeric === true ? styles["numeric"] : undefined}>{column.title}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(row["_id"] ?? index)}>
              <th scope="row" className={styles["line"]}>{index + 1}</th>
              {field.columns.map((column) => {
                const { Display, numeric } = kindOf(column.type);
                return <td key={column.key} data-title={column.title} className={numeric === true ? styles["numeric"] : undefined}><div><Display field={inRecord(column, row)} value={row[column.key] ?? null} /></div></td>;
              })}
            </tr>
          ))}
        </tbody>
        <TotalsRow table={field} rows={rows} />
      </table>
    </div>
  );
}
