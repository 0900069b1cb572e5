import { Link } from "react-router";
import type { Comparison } from "@/lib/api/processes";
import { paths } from "@/lib/paths";
import { duration } from "./duration";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** Processes beside each other: how long they take, what came back, what is late. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const t = useProcessTexts();
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]} aria-label={t("comparison.title")}>
        <thead>
          <tr>
            <th scope="col">{t("column.process")}</th>
            {(["running", "completed", "whole", "done", "mean", "late", "returned", "open"] as const).map((column) => <th key={column} scope="col" data-number>{t(`column.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>{comparison.items.map((item) => <Line key={item.process} item={item} />)}</tbody>
      </table>
    </div>
  );
}

function Line({ item }: { item: Comparison["items"][number] }) {
  const t = useProcessTexts();
  const { tasks } = item;
  const completed = item.ended["completed"];
  const part = (count: number) => (tasks.done === 0 || count === 0 ? String(count) : t("column.part", { count, percent: Math.round((100 * count) / tasks.done) }));
  return (
    <tr>
      <th scope="row"><Link to={paths.figures(item.process)}>{`${item.process} ${item.title}`}</Link></th>
      <td data-title={t("column.running")} data-number>{item.running}</td>
      <td data-title={t("column.completed")} data-number>{completed?.count ?? 0}</td>
      <td data-title={t("column.whole")} data-number>{completed === undefined ? "" : duration(completed.mean, t)}</td>
      <td data-title={t("column.done")} data-number>{tasks.done}</td>
      <td data-title={t("column.mean")} data-number>{tasks.done === 0 ? "" : duration(tasks.mean, t)}</td>
      <td data-title={t("column.late")} data-number data-bad={tasks.late > 0 || undefined}>{part(tasks.late)}</td>
      <td data-title={t("column.returned")} data-number>{part(tasks.returned)}</td>
      <td data-title={t("column.open")} data-number data-bad={tasks.overdue > 0 || undefined}>{tasks.overdue > 0 ? t("column.openLate", { open: tasks.open, overdue: tasks.overdue }) : tasks.open}</td>
    </tr>
  );
}
