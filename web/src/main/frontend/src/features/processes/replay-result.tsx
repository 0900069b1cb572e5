import { DownloadOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Progress } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchReplayed, fetchShares, replayReportUrl, type Replay, type ReplayedRecord, type ReplayStep } from "@/lib/api/replays";
import { listed } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { duration } from "./duration";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** How far a replay is; it can be stopped. */
export function ReplayProgress({ replay, cancelling, onCancel }: { replay: Replay; cancelling: boolean; onCancel: () => void }) {
  const t = useProcessTexts();
  return (
    <Panel title={replay.stateTitle}>
      <div role="status" className={styles["stack"]}>
        <Progress percent={replay.total === 0 ? 0 : Math.floor((100 * replay.done) / replay.total)} status="active" aria-label={replay.stateTitle} />
        <span>{replay.total === 0 ? t("replay.reading") : t("replay.progress", { done: replay.done, total: replay.total })}</span>
      </div>
      <div className={styles["actions"]}><Button danger loading={cancelling} onClick={onCancel}>{t("replay.cancel")}</Button></div>
    </Panel>
  );
}

/** How many went as before, and what would be different. */
export function ReplaySummary({ replay }: { replay: Replay }) {
  const t = useProcessTexts();
  return (
    <Panel title={replay.stateTitle}>
      {replay.fault !== undefined && <Alert type="error" showIcon role="alert" title={replay.fault} />}
      <ul className={styles["counts"]} role="status">
        {replay.verdicts.map((verdict) => <li key={verdict.verdict} data-bad={(verdict.verdict === "nobody" && verdict.count > 0) || undefined}><strong>{verdict.count}</strong>{verdict.title}</li>)}
      </ul>
      <p className={styles["help"]}>{t("replay.note")}</p>
      <div className={styles["actions"]}>
        <a href={replayReportUrl(replay.id)} download><DownloadOutlined aria-hidden /> {t("replay.report")}</a>
        <Link to={paths.replays(replay.process)}>{t("replay.another")}</Link>
      </div>
    </Panel>
  );
}

/** Before and now, record by record. */
export function ReplayedRecords({ replay }: { replay: Replay }) {
  const t = useProcessTexts();
  const common = useCommonTexts();
  const [changed, setChanged] = useState(true);
  const records = useInfiniteQuery({
    queryKey: keys.replayed(replay.id, replay.changedAt, changed),
    queryFn: ({ signal, pageParam }) => fetchReplayed(replay.id, pageParam, changed, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("replay.records")} flush extra={<Checkbox checked={changed} onChange={(event) => { setChanged(event.target.checked); }}>{t("replay.changed")}</Checkbox>}>
      {records.isError && <ProblemView error={records.error} onRetry={() => void records.refetch()} />}
      {records.isSuccess && items.length === 0 && <p className={styles["more"]}>{t(changed ? "replay.allSame" : "replay.none")}</p>}
      {items.length > 0 && (
        <table className={styles["table"]} aria-label={t("replay.records")}>
          <thead><tr><th scope="col">{t("replay.record")}</th><th scope="col">{t("replay.verdict")}</th><th scope="col">{t("replay.before")}</th><th scope="col">{t("replay.after")}</th></tr></thead>
          <tbody>{items.map((item) => <Line key={item.place} item={item} />)}</tbody>
        </table>
      )}
      {records.hasNextPage && <div className={styles["more"]}><Button loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>{common("action.more")}</Button></div>}
    </Panel>
  );
}

function Line({ item }: { item: ReplayedRecord }) {
  const t = useProcessTexts();
  return (
    <tr>
      <td data-title={t("replay.record")}><Link to={paths.record(item.record)}>{[item.number ?? "", item.title].filter((part) => part !== "").join(" ")}</Link></td>
      <td data-title={t("replay.verdict")} data-bad={item.verdict === "nobody" || undefined}>{item.verdictTitle}{item.note !== undefined && <span className={styles["note"]}>{item.note}</span>}</td>
      <td data-title={t("replay.before")}><Way steps={item.before} /></td>
      <td data-title={t("replay.after")}><Way steps={item.after} /></td>
    </tr>
  );
}

function Way({ steps }: { steps: ReplayStep[] }) {
  const t = useProcessTexts();
  return (
    <ol className={styles["way"]}>
      {steps.map((step, index) => (
        <li key={index} data-assumed={step.assumed || undefined}>
          {step.title} <span>{listed(step.people)}</span>{step.outcome !== "" && ` · ${step.outcome}`}{step.assumed && t("replay.assumed")}
        </li>
      ))}
    </ol>
  );
}

/** What would come to whom. */
export function ReplayShares({ replay }: { replay: Replay }) {
  const t = useProcessTexts();
  const shares = useQuery({ queryKey: keys.replayShares(replay.id, replay.changedAt), queryFn: ({ signal }) => fetchShares(replay.id, signal) });
  if (shares.data === undefined || shares.data.length === 0) return null;
  return (
    <Panel title={t("replay.shares")} flush>
      <table className={styles["table"]} aria-label={t("replay.shares")}>
        <thead><tr><th scope="col">{t("by.person")}</th><th scope="col" data-number>{t("replay.tasks")}</th><th scope="col" data-number>{t("replay.time")}</th></tr></thead>
        <tbody>
          {shares.data.map((share) => (
            <tr key={share.person}>
              <th scope="row">{share.name}</th>
              <td data-title={t("replay.tasks")} data-number>{share.tasks}</td>
              <td data-title={t("replay.time")} data-number>{duration(share.seconds, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
