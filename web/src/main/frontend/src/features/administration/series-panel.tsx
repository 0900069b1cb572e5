import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchRegister, fetchSeries, type Series } from "@/lib/api/administration";
import { keys } from "@/lib/api/keys";
import { dateTime } from "@/lib/format/format";
import { paths } from "@/lib/paths";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";
import panel from "@/components/panel/panel.module.css";

export function SeriesPanel() {
  const t = useAdministrationTexts();
  const series = useQuery({ queryKey: keys.series, queryFn: ({ signal }) => fetchSeries(signal) });
  const [shown, setShown] = useState<Series | null>(null);
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
                  <td data-title={t("series.next")}><div>{entry.next.length === 0 ? <span className="muted">{t("series.noneDrawn")}</span> : entry.next.map((next) => <div key={next.scope + next.number}>{next.number}</div>)}</div></td>
                  <td data-title={t("series.register")}><Button size="small" aria-label={t("series.registerOf", { series: entry.title })} onClick={() => { setShown(entry); }}>{t("series.register")}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown !== null && <Register series={shown} onClose={() => { setShown(null); }} />}
    </>
  );
}

function Register({ series, onClose }: { series: Series; onClose: () => void }) {
  const t = useAdministrationTexts();
  const register = useQuery({ queryKey: keys.register(series.key), queryFn: ({ signal }) => fetchRegister(series.key, signal) });
  return (
    <Modal open centered width={760} footer={null} title={t("series.registerOf", { series: series.title })} onCancel={onClose}>
      {register.isPending && <Skeleton active />}
      {register.isError && <ProblemView error={register.error} onRetry={() => void register.refetch()} />}
      {register.data?.length === 0 && <p className="muted">{t("series.empty")}</p>}
      {register.data !== undefined && register.data.length > 0 && (
        <div className={styles["scroll"]} style={{ maxHeight: "60vh" }}>
          <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("series.register")}>
            <thead><tr><th scope="col">{t("series.number")}</th><th scope="col">{t("series.drawnAt")}</th><th scope="col">{t("series.record")}</th><th scope="col">{t("series.state")}</th></tr></thead>
            <tbody>
              {register.data.map((row) => {
                const at = row.at ?? row.issuedAt;
                return (
                  <tr key={row.number}>
                    <td data-title={t("series.number")}>{row.number}</td>
                    <td data-title={t("series.drawnAt")}>{at === undefined ? "" : dateTime(at)}</td>
                    <td data-title={t("series.record")}>{row.record !== undefined && <Link to={paths.record(row.record.id)}>{row.record.title === "" ? row.number : row.record.title}</Link>}</td>
                    <td data-title={t("series.state")}>{row.voided === undefined ? t("series.used") : t("series.void", { reason: row.voided === "" ? (row.reason ?? "") : row.voided })}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}
