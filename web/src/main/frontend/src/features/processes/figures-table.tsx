import type { Figure, Figures, FigureGroup } from "@/lib/api/processes";
import { duration } from "./duration";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** The same figures as numbers, with what is late and what came back. */
export function FiguresTable({ figures, by }: { figures: Figures; by: FigureGroup }) {
  const t = useProcessTexts();
  const title = t(`by.${by}`);
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {(["done", "mean", "median", "longest", "late", "returned", "open"] as const).map((column) => <th key={column} scope="col" data-number>{t(`column.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>{figures.items.map((item) => <Line key={item.key} item={item} median />)}</tbody>
        {figures.items.length > 1 && <tfoot><Line item={figures.all} median={false} /></tfoot>}
      </table>
    </div>
  );
}

function Line({ item, median }: { item: Figure; median: boolean }) {
  const t = useProcessTexts();
  const time = (seconds: number) => (item.done === 0 ? "" : duration(seconds, t));
  return (
    <tr>
      <th scope="row">{item.title}</th>
      <td data-title={t("column.done")} data-number>{item.done}</td>
      <td data-title={t("column.mean")} data-number>{time(item.mean)}</td>
      <td data-title={t("column.median")} data-number>{median ? time(item.median) : ""}</td>
      <td data-title={t("column.longest")} data-number>{time(item.longest)}</td>
      <td data-title={t("column.late")} data-number data-bad={item.late > 0 || undefined}>{item.late}</td>
      <td data-title={t("column.returned")} data-number>{item.returned}</td>
      <td data-title={t("column.open")} data-number data-bad={item.overdue > 0 || undefined}>{item.overdue > 0 ? t("column.openLate", { open: item.open, overdue: item.overdue }) : item.open}</td>
    </tr>
  );
}
