import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { OfferedColumn } from "@/lib/api/lists";
import { AddCondition, ConditionRow } from "./condition-row";
import { emptyGroup, type Group, type Part } from "./filter-model";
import { useRecordTexts } from "./texts";
import styles from "./filter-builder.module.css";

/** A table whose lines can be asked. */
export interface LineTable {
  key: string;
  title: string;
}

interface FilterBuilderProps {
  columns: OfferedColumn[];
  tables: LineTable[];
  group: Group;
  onChange: (group: Group) => void;
  onRemove?: () => void;
  depth?: number;
}

const deepest = 3;

/** Conditions put together: all, any or none of them, in groups within groups. */
export function FilterBuilder({ columns, tables, group, onChange, onRemove, depth = 0 }: FilterBuilderProps) {
  const t = useRecordTexts();
  const table = tables.find((candidate) => candidate.key === group.lines?.table);
  const usable = group.lines === undefined ? columns : columnsOf(columns, group.lines.table);
  const change = (index: number, next: Part) => { onChange({ ...group, parts: group.parts.map((part, place) => (place === index ? next : part)) }); };
  const remove = (index: number) => { onChange({ ...group, parts: group.parts.filter((_, place) => place !== index) }); };
  const add = (part: Part) => { onChange({ ...group, parts: [...group.parts, part] }); };
  return (
    <div className={styles["group"]} role="group" aria-label={table === undefined ? t("builder.group") : t("builder.linesOf", { table: table.title })}>
      <div className={styles["head"]}>
        {table !== undefined && group.lines !== undefined && (
          <>
            <select aria-label={t("builder.quantifier", { table: table.title })} value={group.lines.every ? "every" : "some"} onChange={(event) => { onChange({ ...group, lines: { table: table.key, every: event.target.value === "every" } }); }}>
              <option value="some">{t("builder.some")}</option>
              <option value="every">{t("builder.every")}</option>
            </select>
            <span>{t("builder.line", { table: table.title })}</span>
          </>
        )}
        <select aria-label={t("builder.how")} value={group.how} onChange={(event) => { onChange({ ...group, how: event.target.value as Group["how"] }); }}>
          <option value="all">{t("builder.all")}</option>
          <option value="any">{t("builder.any")}</option>
          <option value="none">{t("builder.none")}</option>
        </select>
        {onRemove !== undefined && <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("builder.removeGroup")} onClick={onRemove} />}
      </div>
      {group.parts.map((part, index) => {
        if (part.kind === "group") {
          return <FilterBuilder key={index} columns={usable} tables={group.lines === undefined ? tables : []} group={part} depth={depth + 1} onChange={(next) => { change(index, next); }} onRemove={() => { remove(index); }} />;
        }
        const column = usable.find((candidate) => candidate.key === part.field);
        return column === undefined ? null : <ConditionRow key={index} column={column} condition={part} onChange={(next) => { change(index, next); }} onRemove={() => { remove(index); }} />;
      })}
      <div className={styles["add"]}>
        <AddCondition columns={usable} label={t("builder.addCondition")} onAdd={add} />
        {depth < deepest && <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => { add({ ...emptyGroup(), how: "any" }); }}>{t("builder.addGroup")}</Button>}
        {group.lines === undefined && tables.map((entry) => (
          <Button key={entry.key} size="small" icon={<PlusOutlined aria-hidden />} onClick={() => { add({ ...emptyGroup(), lines: { table: entry.key, every: false } }); }}>{t("builder.addLines", { table: entry.title })}</Button>
        ))}
      </div>
    </div>
  );
}

/** The columns of the lines, under their own names. */
const columnsOf = (columns: OfferedColumn[], table: string): OfferedColumn[] =>
  columns.filter((column) => column.key.startsWith(`${table}.`)).map((column) => ({ ...column, key: column.key.slice(table.length + 1) }));
