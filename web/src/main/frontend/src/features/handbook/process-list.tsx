import { Fragment } from "react";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import type { Handbook } from "@/lib/api/handbook";
import { paths } from "@/lib/paths";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** The catalogue page of the handbook, by family. */
export function ProcessList({ handbook }: { handbook: Handbook }) {
  const t = useHandbookTexts();
  const families = [...new Set(handbook.processes.map((process) => process.family))];
  return (
    <Panel title={t("list")} flush>
      <div className={styles["scroll"]}>
        <table className={`${styles["table"]} ${styles["cards"]}`} aria-label={t("list")}>
          <thead><tr>{(["no", "name", "documentNumber", "version", "effective", "owner"] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
          <tbody>
            {families.map((family) => (
              <Fragment key={family}>
                <tr><th colSpan={6} scope="colgroup" className={styles["family"]}>{family}</th></tr>
                {handbook.processes.filter((process) => process.family === family).map((process) => (
                  <tr key={process.key}>
                    <td className={styles["short"]}>{process.key}</td>
                    <td className={styles["wide"]}><Link to={paths.sheet(process.key)}>{process.title}</Link></td>
                    <td data-title={t("documentNumber")} className={styles["short"]}>{process.number}</td>
                    <td data-title={t("version")}>{process.version}</td>
                    <td data-title={t("effective")} className={styles["short"]}>{process.effective}</td>
                    <td data-title={t("owner")} className={styles["short"]}>{process.owner}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
