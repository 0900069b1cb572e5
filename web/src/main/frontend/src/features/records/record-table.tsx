import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import { StateTag } from "@/components/state-tag/state-tag";
import type { OfferedColumn } from "@/lib/api/lists";
import { awaitsNumber, type ListItem } from "@/lib/api/records";
import { dateTime, groupDigits, listed, money } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { isObject, type Json } from "@/lib/json/decode";
import { paths } from "@/lib/paths";
import { isEnvelope, isNumeric, isSortable } from "./list-columns";
import { nextSort, wordsOf } from "./list-search";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

interface RecordTableProps {
  label: string;
  columns: OfferedColumn[];
  items: ListItem[];
  sort: string;
  onSort: (sort: string) => void;
}

/** Records as a table; on a phone, as cards with the column's title beside each value. */
export function RecordTable({ label, columns, items, sort, onSort }: RecordTableProps) {
  const t = useRecordTexts();
  const sorted = wordsOf(sort);
  const linked = columns.find((column) => column.key === "number" || column.key === "title") ?? columns[0];
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => {
              const place = sorted.findIndex((word) => word === column.key || word === `-${column.key}`);
              const direction = place < 0 ? undefined : sorted[place] === column.key ? "ascending" : "descending";
              return (
                <th key={column.key} scope="col" className={isNumeric(column) ? styles["numeric"] : undefined} aria-sort={direction}>
                  {isSortable(column) ? (
                    <button type="button" aria-label={t("list.sort", { field: column.title })} title={t("list.sortHint")} onClick={(event) => { onSort(nextSort(sort, column.key, event.shiftKey)); }}>
                      {column.title}
                      {direction === "ascending" && <ArrowUpOutlined aria-label={t("list.sorted.up")} />}
                      {direction === "descending" && <ArrowDownOutlined aria-label={t("list.sorted.down")} />}
                      {direction !== undefined && sorted.length > 1 && <sup>{place + 1}</sup>}
                    </button>
                  ) : column.title}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              {columns.map((column) => (
                <td key={column.key} data-title={column.title} className={isNumeric(column) ? styles["numeric"] : undefined} data-key={column === linked || undefined}>
                  {column === linked ? <Link to={paths.record(item.id)}><Cell column={column} item={item} /></Link> : <Cell column={column} item={item} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, item }: { column: OfferedColumn; item: ListItem }) {
  const common = useCommonTexts();
  if (isEnvelope(column)) {
    switch (column.key) {
      case "number":
        if (item.number !== undefined) return <span className={styles["number"]}>{item.number}</span>;
        return awaitsNumber(item) ? <span className="muted">{common("record.noNumber")}</span> : "";
      case "title": return item.title === "" ? "—" : item.title;
      case "state": return <StateTag state={item.state} title={item.stateTitle} />;
      case "creator": return item.creator ?? "";
      case "unit": return item.unit ?? "";
      case "updatedAt": return words(item.values["updatedAt"] ?? null);
      default: return item.createdAt === undefined ? "" : dateTime(item.createdAt);
    }
  }
  const value = item.values[column.key] ?? null;
  if (column.type === "yes-no" && typeof value !== "string") return value === true ? common("value.yes") : value === false ? common("value.no") : "";
  if (column.type === "datetime" && typeof value === "string" && value.includes("T")) return dateTime(value);
  if (column.type === "money" && (typeof value === "string" || typeof value === "number")) return money(String(value));
  if ((column.type === "decimal" || column.type === "integer") && (typeof value === "string" || typeof value === "number")) return groupDigits(String(value));
  if (column.type === "choice" && typeof value === "string") return column.options.find((option) => option.code === value)?.title ?? value;
  return words(value);
}

function words(value: Json): string {
  if (value === null || typeof value === "boolean") return "";
  if (Array.isArray(value)) return listed(value.map(words));
  if (isObject(value)) return words((value["title"] ?? value["name"] ?? value["code"] ?? null) as Json);
  return String(value);
}
