import type { OfferedColumn } from "@/lib/api/lists";
import { AddCondition, ConditionRow } from "./condition-row";
import type { Condition } from "./filter-model";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

interface ListFiltersProps {
  columns: OfferedColumn[];
  conditions: Condition[];
  onChange: (conditions: Condition[]) => void;
}

/** Conditions that must all hold, typed by their column, one line each. */
export function ListFilters({ columns, conditions, onChange }: ListFiltersProps) {
  const t = useRecordTexts();
  return (
    <div className={styles["filters"]} role="group" aria-label={t("list.filters")}>
      {conditions.map((condition, index) => {
        const column = columns.find((candidate) => candidate.key === condition.field);
        if (column === undefined) return null;
        return (
          <ConditionRow
            key={`${condition.field} ${String(index)}`} column={column} condition={condition}
            onChange={(next) => { onChange(conditions.map((other) => (other === condition ? next : other))); }}
            onRemove={() => { onChange(conditions.filter((other) => other !== condition)); }}
          />
        );
      })}
      <AddCondition columns={columns} label={t("list.addFilter")} onAdd={(condition) => { onChange([...conditions, condition]); }} />
    </div>
  );
}
