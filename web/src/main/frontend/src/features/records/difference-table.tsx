import type { Change, Difference, LineDifference } from "@/lib/api/versions";
import { useRecordTexts } from "./texts";
import styles from "./difference-table.module.css";

const fates = ["added", "changed", "removed"] as const;

/** What differs: a field a row, and under a table its lines. */
export function DifferenceTable({ differences }: { differences: Difference[] }) {
  const t = useRecordTexts();
  if (differences.length === 0) return <p className="muted">{t("versions.same")}</p>;
  return (
    <table className={styles["table"]} aria-label={t("versions.differences")}>
      <thead><tr><th scope="col">{t("versions.field")}</th><th scope="col">{t("versions.before")}</th><th scope="col">{t("versions.after")}</th></tr></thead>
      {differences.map((difference) => (
        <tbody key={difference.field}>
          {difference.lines === undefined
            ? <ValueRow change={difference} />
            : difference.lines.map((line) => <LineRows key={line.id} table={difference.title} line={line} />)}
        </tbody>
      ))}
    </table>
  );
}

function LineRows({ table, line }: { table: string; line: LineDifference }) {
  const t = useRecordTexts();
  const fate = fates.find((known) => known === line.fate) ?? "changed";
  return (
    <>
      <tr data-fate={fate}><th scope="rowgroup" colSpan={3} className={styles["line"]}>{t(`versions.line.${fate}`, { table, row: line.after ?? line.before ?? 0 })}</th></tr>
      {line.cells.map((cell) => <ValueRow key={cell.field} change={cell} within />)}
    </>
  );
}

function ValueRow({ change, within = false }: { change: Change; within?: boolean }) {
  const t = useRecordTexts();
  const value = (text: string | undefined) => (text === undefined || text === "" ? <span className="muted" aria-label={t("versions.empty")}>—</span> : text);
  return (
    <tr>
      <th scope="row" data-within={within || undefined}>{change.title}</th>
      <td data-side="before" data-label={t("versions.before")}>{change.before === undefined ? value(undefined) : <del>{value(change.before)}</del>}</td>
      <td data-side="after" data-label={t("versions.after")}>{change.after === undefined ? value(undefined) : <ins>{value(change.after)}</ins>}</td>
    </tr>
  );
}
