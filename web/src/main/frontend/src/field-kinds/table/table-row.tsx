import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId, type ClipboardEvent, type KeyboardEvent } from "react";
import type { Field } from "@/lib/api/forms";
import type { Json, JsonObject } from "@/lib/json/decode";
import { useFormServices } from "../field-kind";
import { inRecord } from "../money/in-record";
import { useFieldTexts } from "../texts";
import styles from "./table.module.css";

interface TableRowProps {
  table: Field;
  row: JsonObject;
  index: number;
  onChange: (column: string, value: Json) => void;
  onRemove: () => void;
  onMove: (by: number, column: number) => void;
  /** Nothing where the table is full. */
  onCopy: (() => void) | undefined;
  last: boolean;
  /** Lines are neither added nor taken out nor moved. */
  fixed: boolean;
  onEnter: (column: number) => void;
  onPaste: (event: ClipboardEvent, column: number) => void;
}

export function TableRow({ table, row, index, onChange, onRemove, onMove, onCopy, last, fixed, onEnter, onPaste }: TableRowProps) {
  const t = useFieldTexts();
  const id = useId();
  const { form, kindOf, cell } = useFormServices();
  const onKeyDown = (event: KeyboardEvent, column: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === "ArrowUp" ? -1 : 1, column);
  };
  return (
    <tr data-row={index}>
      <th scope="row" className={styles["line"]}>{index + 1}</th>
      {table.columns.map((of, position) => {
        const column = inRecord(of, row);
        const kind = kindOf(column.type);
        const state = cell(table.key, index, column);
        const errorId = `${id}-${column.key}`;
        const value = row[column.key] ?? null;
        return (
          <td key={column.key} data-column={position} data-title={column.title} className={kind.numeric === true ? styles["numeric"] : undefined} onPaste={(event) => { onPaste(event, position); }} onKeyDownCapture={(event) => { onKeyDown(event, position); }}>
            {!state.visible ? null : state.editable ? (
              <kind.Editor
                field={column} value={value} compact row={row} path={`${table.key}/${column.key}`}
                label={t("table.cell", { column: column.title, row: index + 1 })}
                control={{
                  id: `field-${form}-${table.key}-${String(index)}-${column.key}`,
                  "aria-invalid": state.error === undefined ? undefined : true,
                  "aria-describedby": state.error === undefined ? undefined : errorId,
                  "aria-required": state.required ? true : undefined,
                }}
                onChange={(next) => { onChange(column.key, next); }}
                onEnter={() => { onEnter(position); }}
              />
            ) : (
              <span className={styles["shown"]}><kind.Display field={column} value={value} /></span>
            )}
            {state.error !== undefined && <div id={errorId} className={styles["error"]}>{state.error}</div>}
          </td>
        );
      })}
      {!fixed && <td className={styles["tools"]}>
        <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} disabled={index === 0} aria-label={t("table.up", { row: index + 1 })} onClick={() => { onMove(-1, 0); }} />
        <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} disabled={last} aria-label={t("table.down", { row: index + 1 })} onClick={() => { onMove(1, 0); }} />
        <Button type="text" size="small" icon={<CopyOutlined aria-hidden />} disabled={onCopy === undefined} aria-label={t("table.copy", { row: index + 1 })} onClick={onCopy} />
        <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t("table.remove", { row: index + 1 })} onClick={onRemove} />
      </td>}
    </tr>
  );
}
