import type { Field } from "@/lib/api/forms";
import type { JsonObject } from "@/lib/json/decode";
import { useOptionalFormServices } from "../field-kind";
import { inRecord } from "../money/in-record";
import { useFieldTexts } from "../texts";
import { total } from "./rows";
import styles from "./table.module.css";

/** The columns that the form sums up, summed. */
export function TotalsRow({ table, rows, editable = false }: { table: Field; rows: JsonObject[]; editable?: boolean }) {
  const t = useFieldTexts();
  const services = useOptionalFormServices();
  const summed = services?.totalled(table.key);
  const inSeveral = (column: Field) => new Set(rows.map((row) => inRecord(column, row).currency)).size > 1;
  if (services === undefined || summed === undefined || summed.size === 0 || rows.length === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles["line"]}>{t("table.total")}</th>
        {table.columns.map((column) => {
          const { Display, numeric } = services.kindOf(column.type);
          return (
            <td key={column.key} data-title={column.title} data-empty={summed.has(column.key) ? undefined : true} className={numeric === true ? styles["numeric"] : undefined}>
              {summed.has(column.key) && !inSeveral(column) && <Display field={inRecord(column, rows[0])} value={total(rows, column.key)} />}
            </td>
          );
        })}
        {editable && <td className={styles["tools"]} />}
      </tr>
    </tfoot>
  );
}
