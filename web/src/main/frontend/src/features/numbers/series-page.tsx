import { DownloadOutlined, FilePdfOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchCompleteness, fetchSeriesDetail, registerFileUrl, statementUrl } from "@/lib/api/numbers";
import { paths } from "@/lib/paths";
import { CounterTable } from "./counter-table";
import { EntryDialog } from "./entry-dialog";
import { RegisterTable } from "./register-table";
import { ReserveDialog } from "./reserve-dialog";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

/** One series: what comes next, whether its register is complete, and the register; auditors change nothing. */
export function SeriesPage({ series, mayChange = true }: { series: string; mayChange?: boolean }) {
  const t = useNumberTexts();
  const client = useQueryClient();
  const detail = useQuery({ queryKey: keys.seriesDetail(series), queryFn: ({ signal }) => fetchSeriesDetail(series, signal) });
  const counters = useQuery({ queryKey: keys.completeness(series), queryFn: ({ signal }) => fetchCompleteness(series, signal) });
  const [period, setPeriod] = useState<string>();
  const [asking, setAsking] = useState<"reserve" | "enter" | null>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: keys.series });
  const close = () => { setAsking(null); };
  if (detail.isPending || counters.isPending) return <Skeleton active />;
  if (detail.isError) return <ProblemView error={detail.error} onRetry={() => void detail.refetch()} />;
  if (counters.isError) return <ProblemView error={counters.error} onRetry={() => void counters.refetch()} />;
  const periods = [...new Set(counters.data.map((counter) => counter.period))];
  return (
    <div className={styles["stack"]}>
      <Link to={mayChange ? paths.series() : paths.handbook()}>← {t(mayChange ? "back" : "back.handbook")}</Link>
      <Panel title={detail.data.title} extra={mayChange && <div className={styles["acts"]}><Button onClick={() => { setAsking("enter"); }}>{t("enter.act")}</Button><Button type="primary" onClick={() => { setAsking("reserve"); }}>{t("reserve.act")}</Button></div>}>
        <p className={styles["head"]}>{detail.data.cases.map((one) => <code key={one.key}>{one.pattern}</code>)}</p>
        <ul className={styles["next"]} aria-label={t("next")}>
          <li className="muted">{t("next")}</li>
          {detail.data.next.map((next) => <li key={next.scope + next.number}><strong className={styles["number"]}>{next.number}</strong>{next.scope !== "" && <span className="muted"> {t("nextFor", { scope: next.scope })}</span>}</li>)}
        </ul>
        {detail.data.gapsAllowed && <p className="muted">{t("next.perhaps")}</p>}
      </Panel>
      <Panel title={t("counters.title")}>
        <CounterTable counters={counters.data} />
        <p className={styles["files"]}>
          {periods.length > 1 && (
            <select aria-label={t("counters.period")} className={styles["select"]} value={period ?? "*"} onChange={(event) => { setPeriod(event.target.value === "*" ? undefined : event.target.value); }}>
              <option value="*">{t("counters.period")}: {t("counters.all")}</option>
              {periods.map((one) => <option key={one} value={one}>{one === "" ? "–" : one}</option>)}
            </select>
          )}
          <a href={statementUrl(series, period)} target="_blank" rel="noreferrer"><FilePdfOutlined aria-hidden /> {t("statement")}</a>
          <a href={registerFileUrl(series, period)} download><DownloadOutlined aria-hidden /> {t("xlsx")}</a>
        </p>
      </Panel>
      <RegisterTable series={series} period={period} mayChange={mayChange} onChanged={refresh} />
      {asking === "reserve" && <ReserveDialog series={detail.data} onClose={close} onDone={refresh} />}
      {asking === "enter" && <EntryDialog series={series} onClose={close} onDone={refresh} />}
    </div>
  );
}
