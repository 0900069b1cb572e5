import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import type { Handbook } from "@/lib/api/handbook";
import { paths } from "@/lib/paths";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** How the numbers of records and documents are made. */
export function NumberRules({ handbook }: { handbook: Handbook }) {
  const t = useHandbookTexts();
  if (handbook.numbers.length === 0) return null;
  return (
    <Panel title={t("numbers")} flush>
      <div className={styles["scroll"]}>
        <table className={styles["table"]} aria-label={t("numbers")}>
          <thead><tr><th scope="col">{t("series")}</th><th scope="col">{t("pattern")}</th>{handbook.registers && <th scope="col">{t("register")}</th>}</tr></thead>
          <tbody>{handbook.numbers.map((series) => <tr key={series.key}><td>{series.title}</td><td><code>{series.pattern}</code></td>{handbook.registers && <td><Link to={paths.register(series.key)} aria-label={t("registerOf", { series: series.title })}>{t("register")}</Link></td>}</tr>)}</tbody>
        </table>
      </div>
    </Panel>
  );
}
