import type { CellRights } from "@/features/forms/components/form-fields";
import type { OpenTask } from "@/lib/api/tasks";

/** Which cells of tables a task lets be changed; all of them where the whole form is open. */
export function cellsOf(task: OpenTask | undefined, open: (table: string) => boolean): CellRights {
  const columnOpen = (table: string, column: string) => task === undefined || task.whole || task.edit.includes(table) || task.edit.includes(`${table}.${column}`);
  const lineOpen = (table: string, row: string | undefined) => {
    const lines = task?.lines[table];
    return lines === undefined || (row !== undefined && lines.includes(row));
  };
  return {
    may: (table, column, row) => open(table) || (columnOpen(table, column) && lineOpen(table, row)),
    fixed: (table) => !open(table) && task !== undefined && (task.lines[table] !== undefined || !(task.whole || task.edit.includes(table))),
  };
}
