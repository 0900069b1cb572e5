import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import type { Handbook } from "@/lib/api/handbook";
import { paths } from "@/lib/paths";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** What each unit owns and takes part in. */
export function DepartmentMap({ handbook }: { handbook: Handbook }) {
  const t = useHandbookTexts();
  const units = [...new Set(handbook.processes.flatMap((process) => [...(process.owner === undefined ? [] : [process.owner]), ...process.participants]))];
  const links = (which: (process: Handbook["processes"][number]) => boolean) => (
    <span className={styles["links"]}>{handbook.processes.filter(which).map((process) => <Link key={process.key} to={paths.sheet(process.key)} title={process.title}>{process.key}</Link>)}</span>
  );
  return (
    <Panel title={t("departments")} flush>
      <div className={styles["scroll"]}>
        <table className={`${styles["table"]} ${styles["cards"]}`} aria-label={t("departments")}>
          <thead><tr><th scope="col">{t("unit")}</th><th scope="col">{t("owner")}</th><th scope="col">{t("takesPart")}</th></tr></thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row" className={styles["short"]}>{unit}</th>
                <td data-title={t("owner")}>{links((process) => process.owner === unit)}</td>
                <td data-title={t("takesPart")}>{links((process) => process.participants.includes(unit))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
