import { CloseOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { OfferedColumn } from "@/lib/api/lists";
import { isSortable } from "./list-columns";
import { wordsOf } from "./list-search";
import { useRecordTexts } from "./texts";
import styles from "./columns-panel.module.css";

interface ColumnsPanelProps {
  offered: OfferedColumn[];
  columns: OfferedColumn[];
  sort: string;
  onColumns: (keys: string[]) => void;
  onSort: (sort: string) => void;
}

const mostSorted = 5;

/** Which columns a list shows, and by which it is sorted: with buttons, so that it works without a mouse. */
export function ColumnsPanel({ offered, columns, sort, onColumns, onSort }: ColumnsPanelProps) {
  return (
    <section className={styles["panel"]} aria-label={useRecordTexts()("columns.title")}>
      <ShownColumns offered={offered} columns={columns} onColumns={onColumns} />
      <SortedBy offered={offered} sort={sort} onSort={onSort} />
    </section>
  );
}

function ShownColumns({ offered, columns, onColumns }: Pick<ColumnsPanelProps, "offered" | "columns" | "onColumns">) {
  const t = useRecordTexts();
  const shown = columns.map((column) => column.key);
  const swap = (index: number, other: number) => {
    onColumns(shown.map((key, place) => (place === index ? (shown[other] ?? key) : place === other ? (shown[index] ?? key) : key)));
  };
  return (
    <div>
      <h3>{t("columns.shown")}</h3>
      <ol className={styles["list"]}>
        {columns.map((column, index) => (
          <li key={column.key}>
            <span>{column.title}</span>
            <Button type="text" size="small" disabled={index === 0} icon={<UpOutlined aria-hidden />} aria-label={t("columns.up", { field: column.title })} onClick={() => { swap(index, index - 1); }} />
            <Button type="text" size="small" disabled={index === columns.length - 1} icon={<DownOutlined aria-hidden />} aria-label={t("columns.down", { field: column.title })} onClick={() => { swap(index, index + 1); }} />
            <Button type="text" size="small" disabled={columns.length === 1} icon={<CloseOutlined aria-hidden />} aria-label={t("columns.remove", { field: column.title })} onClick={() => { onColumns(shown.filter((key) => key !== column.key)); }} />
          </li>
        ))}
      </ol>
      <div className={styles["add"]}>
        <Adding label={t("columns.add")} columns={offered.filter((column) => column.shown && !shown.includes(column.key))} onAdd={(key) => { onColumns([...shown, key]); }} />
        <Button size="small" type="text" onClick={() => { onColumns([]); }}>{t("columns.reset")}</Button>
      </div>
    </div>
  );
}

function SortedBy({ offered, sort, onSort }: Pick<ColumnsPanelProps, "offered" | "sort" | "onSort">) {
  const t = useRecordTexts();
  const words = wordsOf(sort);
  const keys = words.map((word) => word.replace(/^-/, ""));
  return (
    <div>
      <h3>{t("columns.sort")}</h3>
      <ol className={styles["list"]}>
        {words.map((word, index) => {
          const key = keys[index] ?? "";
          const field = offered.find((column) => column.key === key)?.title ?? key;
          return (
            <li key={key}>
              <span>{field}</span>
              <select aria-label={t("columns.direction", { field })} value={word.startsWith("-") ? "-" : ""} onChange={(event) => { onSort(words.map((other) => (other === word ? event.target.value + key : other)).join(",")); }}>
                <option value="">{t("columns.ascending")}</option>
                <option value="-">{t("columns.descending")}</option>
              </select>
              <Button type="text" size="small" disabled={words.length === 1} icon={<CloseOutlined aria-hidden />} aria-label={t("columns.removeSort", { field })} onClick={() => { onSort(words.filter((other) => other !== word).join(",")); }} />
            </li>
          );
        })}
      </ol>
      {words.length < mostSorted && (
        <div className={styles["add"]}>
          <Adding label={t("columns.addSort")} columns={offered.filter((column) => isSortable(column) && !keys.includes(column.key))} onAdd={(key) => { onSort([...words, key].join(",")); }} />
        </div>
      )}
    </div>
  );
}

function Adding({ label, columns, onAdd }: { label: string; columns: OfferedColumn[]; onAdd: (key: string) => void }) {
  return (
    <select aria-label={label} value="" onChange={(event) => { if (event.target.value !== "") onAdd(event.target.value); }}>
      <option value="">{label}</option>
      {columns.map((column) => <option key={column.key} value={column.key}>{column.title}</option>)}
    </select>
  );
}
