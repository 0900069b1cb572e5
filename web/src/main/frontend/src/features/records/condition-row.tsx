import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { OfferedColumn } from "@/lib/api/lists";
import { ConditionValue } from "./condition-value";
import type { Condition } from "./filter-model";
import { operatorsOf, operatorText } from "./operators";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

interface ConditionRowProps {
  column: OfferedColumn;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A condition as one reads it: column, how it compares, with what. */
export function ConditionRow({ column, condition, onChange, onRemove }: ConditionRowProps) {
  const t = useRecordTexts();
  return (
    <div className={styles["filter"]}>
      <span>{column.title}</span>
      <select aria-label={t("filter.operator", { field: column.title })} value={condition.operator} onChange={(event) => { onChange({ ...condition, operator: event.target.value, values: [] }); }}>
        {operatorsOf(column.type).map((operator) => <option key={operator} value={operator}>{t(operatorText(operator, column.type))}</option>)}
      </select>
      <ConditionValue column={column} operator={condition.operator} values={condition.values} onChange={(values) => { onChange({ ...condition, values }); }} />
      <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("list.removeFilter", { field: column.title })} onClick={onRemove} />
    </div>
  );
}

/** A new condition over the column that is chosen. */
export function AddCondition({ columns, label, onAdd }: { columns: OfferedColumn[]; label: string; onAdd: (condition: Condition) => void }) {
  return (
    <select
      className={styles["add"]} aria-label={label} value=""
      onChange={(event) => {
        const column = columns.find((candidate) => candidate.key === event.target.value);
        if (column !== undefined) onAdd({ kind: "condition", field: column.key, operator: operatorsOf(column.type)[0] ?? "eq", values: [] });
      }}
    >
      <option value="">{label}</option>
      {columns.map((column) => <option key={column.key} value={column.key}>{column.title}</option>)}
    </select>
  );
}
