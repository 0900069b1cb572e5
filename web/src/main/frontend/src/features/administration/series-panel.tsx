import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchSeries } from "@/lib/api/administration";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";
import panel from "@/components/panel/panel.module.css";

export function SeriesPanel() {
  const t = useAdministrationTexts();
  const series = useQuery({ queryKey: keys.series, queryFn: ({ signal }) => fetchSeries(signal) });
  if (series.isPending) return <Skeleton active />;
  if (series.isError) return <ProblemView error={series.error} onRetry={() => void series.refetch()} />;
  return (
    <>
      <p className={styles["intro"]}>{t("series.intro")}</p>
      {series.data.length === 0 && <p className="muted">{t("series.none")}</p>}
      {series.data.length > 0 && (
        <div className={`${styles["scroll"] ?? ""} ${panel["panel"] ?? ""}`}>
          <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("series.title")}>
            <thead><tr><th scope="col">{t("series.title")}</th><th scope="col">{t("series.pattern")}</th><th scope="col">{t("series.next")}</th><th scope="col">{t("series.register")}</th></tr></thead>
            <tbody>
              {series.data.map((entry) => (
                <tr key={entry.key}>
                  <td data-title={t("series.title")}><span>{entry.title} <code className="muted">{entry.key}</code></span></td>
                  <td data-title={t("series.pattern")}><code>{entry.pattern}</code></td>
                  <td data-title={t("series.next")}><div>{entry.next.length === 0 ? <span className="muted">{t("series.noneDrawn")}</span> : entry.next.map((next) => <div key={next.scope + next.number}>{next.surely ? next.number : t("series.perhaps", { number: next.number })}</div>)}</div></td>
                  <td data-title={t("series.register")}><Link to={paths.oneSeries(entry.key)} aria-label={t("series.registerOf", { series: entry.title })}>{t("series.register")}</Link></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
