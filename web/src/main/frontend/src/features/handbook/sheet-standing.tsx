import { useMutation } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useNavigate } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { putUpSheet, type ProcessSheet } from "@/lib/api/handbook";
import { paths } from "@/lib/paths";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

const colours = { "in-force": "success", "changed": "error", "never-approved": "warning", "taken-over": "default" } as const;

/** How far what the sheet says is approved, by which editions, and where the next one begins. */
export function SheetStanding({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  const navigate = useNavigate();
  const putUp = useMutation({ mutationFn: () => putUpSheet(sheet.key), onSuccess: (record) => navigate(paths.record(record)) });
  const { standing } = sheet;
  const state = (Object.keys(colours) as (keyof typeof colours)[]).find((known) => known === standing.state);
  if (state === undefined) return null;
  return (
    <Panel title={t("standing")}>
      <p className={styles["standing"]}><Tag color={colours[state]}>{t(`standing.${state}`)}</Tag>{standing.words}</p>
      {standing.editions.length > 0 && (
        <div className={styles["scroll"]}>
          <table className={styles["table"]} aria-label={t("editions")}>
            <thead><tr><th scope="col">{t("version")}</th><th scope="col">{t("effective")}</th><th scope="col">{t("change")}</th><th scope="col">{t("approver")}</th><th scope="col">{t("approvedWith")}</th></tr></thead>
            <tbody>
              {standing.editions.map((edition) => (
                <tr key={edition.number}><th scope="row">{edition.version}</th><td>{edition.effective}</td><td className={styles["wide"]}>{edition.change}</td><td>{edition.approver ?? "–"}</td><td>{edition.number}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {putUp.isError && <ProblemView error={putUp.error} />}
      {standing.mayPutUp && <Button loading={putUp.isPending} onClick={() => { putUp.mutate(); }}>{t("putUp")}</Button>}
    </Panel>
  );
}
