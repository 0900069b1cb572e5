import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchFieldRights, type FieldRights, type Process, type RightCell, type RightsRow } from "@/lib/api/processes";
import { useProcessTexts } from "./texts";
import styles from "./rights.module.css";

const RIGHTS = ["must", "edit", "read", "hide"] as const;

/** What each step does with each field, all of them in one table. */
export default function RightsPanel({ process }: { process: Process }) {
  const t = useProcessTexts();
  const rights = useQuery({ queryKey: keys.fieldRights(process.key), queryFn: ({ signal }) => fetchFieldRights(process.key, signal) });
  if (rights.isPending) return <Skeleton active />;
  if (rights.isError) return <ProblemView error={rights.error} onRetry={() => void rights.refetch()} />;
  return (
    <Panel title={t("rights.title")}>
      <ul className={styles["legend"]}>
        {RIGHTS.map((right) => <li key={right}><Right right={right} /> {t(`rights.${right}.means`)}</li>)}
        <li>* {t("rights.someLines")}</li>
        <li>† {t("rights.othersHidden")}</li>
      </ul>
      <RightsTable rights={rights.data} />
    </Panel>
  );
}

function RightsTable({ rights }: { rights: FieldRights }) {
  const t = useProcessTexts();
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]} aria-label={t("rights.title")}>
        <thead>
          <tr>
            <th scope="col">{t("rights.field")}</th>
            {rights.steps.map((step) => <th key={step.key} scope="col"><span className={styles["number"]}>{step.number}</span> {step.title}</th>)}
          </tr>
        </thead>
        <tbody>
          {rights.rows.map((row) => (row.kind === "section"
            ? <tr key={`section ${row.path}`} className={styles["section"]}><th scope="colgroup" colSpan={rights.steps.length + 1}><span>{row.title}</span></th></tr>
            : <FieldRow key={row.path} row={row} steps={rights.steps} />))}
        </tbody>
      </table>
    </div>
  );
}

function FieldRow({ row, steps }: { row: RightsRow; steps: FieldRights["steps"] }) {
  const t = useProcessTexts();
  return (
    <tr data-column={row.kind === "column" || undefined}>
      <th scope="row">{row.title}{row.restricted && <span className={styles["note"]}>{t("rights.restricted")}</span>}</th>
      {row.cells.map((cell, index) => <Cell key={steps[index]?.key ?? index} cell={cell} />)}
    </tr>
  );
}

function Cell({ cell }: { cell: RightCell }) {
  return (
    <td>
      <Right right={cell.right} />{cell.someLines && "*"}{cell.othersHidden && "†"}
      {cell.note !== undefined && <span className={styles["note"]}>{cell.note}</span>}
    </td>
  );
}

function Right({ right }: { right: string }) {
  const t = useProcessTexts();
  return <span className={styles["right"]} data-right={right}>{t(`rights.${RIGHTS.find((known) => known === right) ?? "read"}`)}</span>;
}
