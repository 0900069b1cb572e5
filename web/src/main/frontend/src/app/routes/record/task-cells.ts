import type { CellRights } from "@/features/forms/components/form-fields";
import type { OpenTask } from "@/lib/api/tasks";

/** Whether a task lets a field, or some of its columns, be changed. */
export const opens = (task: Pick<OpenTask, "whole" | "edit"> | undefined, field: string): boolean =>
  task !== undefined && (task.whole || task.edit.some((path) => path.split(/[./]/)[0] === field));

/** Which cells of tables a task lets be changed; all of them where the whole form is open. */
export function cellsOf(task: Pick<OpenTask, "whole" | "edit" | "lines"> | undefined, open: (table: string) => boolean): CellRights {
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
