import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState, type ClipboardEvent } from "react";
import type { Json, JsonObject } from "@/lib/json/decode";
import { useFormServices, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { PasteFaults, type PasteFault } from "./paste-faults";
import { cellsOf, copied, moved, pasteInto, rowsOf } from "./rows";
import { TableRow } from "./table-row";
import { TotalsRow } from "./totals-row";
import styles from "./table.module.css";

/** Line items as a grid: Enter goes down and adds a line at the end, copied cells can be pasted. */
export function TableField({ field, value, onChange, label, labelId }: EditorProps) {
  const t = useFieldTexts();
  const services = useFormServices();
  const rows = rowsOf(value);
  const grid = useRef<HTMLTableElement>(null);
  const focus = useRef<{ row: number; column: number } | null>(null);
  const [unread, setUnread] = useState<PasteFault[]>([]);
  const fixed = services.fixedLines(field.key);
  const full = fixed || field.maxRows !== undefined && rows.length >= field.maxRows;

  useEffect(() => {
    const wanted = focus.current;
    if (wanted === null) return;
    focus.current = null;
    const cell = grid.current?.querySelector(`[data-row="${String(wanted.row)}"] [data-column="${String(wanted.column)}"]`);
    cell?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  });

  const change = (index: number, key: string, next: Json) => {
    onChange(rows.map((row, position) => (position === index ? { ...row, [key]: next } : row)));
  };
  const add = (column: number) => {
    if (full) return;
    focus.current = { row: rows.length, column };
    onChange([...rows, services.newRow(field)]);
  };
  const goDown = (row: number, column: number) => {
    if (row === rows.length - 1) { add(column); return; }
    const cell = grid.current?.querySelector(`[data-row="${String(row + 1)}"] [data-column="${String(column)}"]`);
    cell?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = cellsOf(event.clipboardData.getData("text/plain"));
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    if (fixed) return;
    const next = [...rows];
    const faults: PasteFault[] = [];
    cells.forEach((line, offset) => {
      const target: JsonObject | undefined = next[row + offset] ?? (field.maxRows !== undefined && next.length >= field.maxRows ? undefined : services.newRow(field));
      if (target === undefined) { faults.push({ row: row + offset, column: undefined, text: line.join(" ") }); return; }
      const pasted = pasteInto(target, line, field.columns, column, services.kindOf);
      next[row + offset] = pasted.row;
      faults.push(...pasted.unread.map((cell) => ({ row: row + offset, ...cell })));
    });
    setUnread(faults);
    onChange(next);
  };
  const move = (index: number, by: number, column = 0) => {
    const next = moved(rows, index, by);
    if (next === rows) return;
    focus.current = { row: index + by, column };
    onChange(next);
  };

  return (
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["frame"]}>
      {rows.length === 0 ? (
        <p className={styles["empty"]}>{t("table.empty")}</p>
      ) : (
        <div className={styles["scroll"]}>
          <table ref={grid} className={styles["table"]} aria-label={field.title}>
            <thead>
              <tr>
                <th className={styles["line"]} scope="col">{t("table.line")}</th>
                {field.columns.map((column) => (
                  <th key={column.key} scope="col" data-required={column.required === true || undefined} className={services.kindOf(column.type).numeric === true ? styles["numeric"] : undefined}>
                    {column.title}
                  </th>
                ))}
                {!fixed && <th className={styles["tools"]} scope="col" aria-label={t("table.remove", { row: "" })} />}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <TableRow
                  key={String(row["_id"] ?? index)} table={field} row={row} index={index}
                  onChange={(key, next) => { change(index, key, next); }}
                  onRemove={() => { onChange(rows.filter((_, position) => position !== index)); }}
                  onEnter={(column) => { goDown(index, column); }}
                  onMove={(by, column) => { move(index, by, column); }}
                  onCopy={full ? undefined : () => { onChange(copied(rows, index, field.columns)); }}
                  fixed={fixed} last={index === rows.length - 1}
                  onPaste={(event, column) => { paste(event, index, column); }}
                />
              ))}
            </tbody>
            <TotalsRow table={field} rows={rows} editable />
          </table>
        </div>
      )}
      {unread.length > 0 && <PasteFaults faults={unread} onClose={() => { setUnread([]); }} />}
      <div className={styles["foot"]}>
        {!fixed && <Button icon={<PlusOutlined aria-hidden />} disabled={full} aria-label={t("table.addTo", { title: field.title })} onClick={() => { add(0); }}>{t("table.add")}</Button>}
        {rows.length > 0 && !fixed && <span className={styles["hint"]}>{t("table.hint")}</span>}
      </div>
    </div>
  );
}
