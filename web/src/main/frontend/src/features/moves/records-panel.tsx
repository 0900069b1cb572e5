import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchMovedRecords, type Move, type MovedRecord } from "@/lib/api/moves";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { useMoveTexts } from "./texts";
import styles from "./moves.module.css";

/** What became, or would become, of each record. */
export function RecordsPanel({ move }: { move: Move }) {
  const t = useMoveTexts();
  const common = useCommonTexts();
  const [bad, setBad] = useState(false);
  const records = useInfiniteQuery({
    queryKey: keys.movedRecords(move.id, move.changedAt, bad),
    queryFn: ({ signal, pageParam }) => fetchMovedRecords(move.id, pageParam, bad, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("records")} flush extra={<Checkbox checked={bad} onChange={(event) => { setBad(event.target.checked); }}>{t("records.bad")}</Checkbox>}>
      {records.isError && <ProblemView error={records.error} onRetry={() => void records.refetch()} />}
      <table className={styles["table"]} aria-label={t("records")}>
        <thead><tr><th scope="col">{t("records.record")}</th><th scope="col">{t("records.state")}</th><th scope="col">{t("records.changes")}</th><th scope="col">{t("records.reasons")}</th></tr></thead>
        <tbody>{items.map((record) => <RecordLine key={record.place} record={record} />)}</tbody>
      </table>
      {records.hasNextPage && <div className={styles["more"]}><Button loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>{common("action.more")}</Button></div>}
    </Panel>
  );
}

function RecordLine({ record }: { record: MovedRecord }) {
  const t = useMoveTexts();
  const words = (told: MovedRecord["problems"]) => (told.length === 0 ? null : <ul>{told.map((each, index) => <li key={index}>{each.text}</li>)}</ul>);
  return (
    <tr>
      <td data-title={t("records.record")}><Link to={paths.record(record.record)}>{[record.number ?? "", record.title].filter((part) => part !== "").join(" ")}</Link></td>
      <td data-title={t("records.state")} data-bad={record.state === "bad" || undefined}>{record.stateTitle}</td>
      <td data-title={t("records.changes")}>{words(record.differences)}</td>
      <td data-title={t("records.reasons")}>{words(record.problems)}</td>
    </tr>
  );
}
