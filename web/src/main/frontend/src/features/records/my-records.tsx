import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { discardDraft } from "@/lib/api/drafts";
import { keys } from "@/lib/api/keys";
import { awaitsNumber, fetchMyRecords, type MyRecord } from "@/lib/api/records";
import { fetchPosition, type Position } from "@/lib/api/tasks";
import { listed, relativeTime } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { DiscardDraft } from "./discard-draft";
import { useRecordTexts } from "./texts";
import styles from "./my-records.module.css";

/** More are one press away, so that what follows on the page stays near. */
const shownAtFirst = 6;

/** Beyond these, only a look at the record tells. */
const shownProgress = 10;

/** How far a chain has come: steps done of those that are not passed over. */
function progressOf(position: Position | null | undefined): MyRecord["progress"] {
  if (position === null || position === undefined) return undefined;
  const counted = position.boxes.filter((box) => box.state !== "skipped");
  const current = counted.filter((box) => box.state === "current").map((box) => box.title);
  return { done: counted.filter((box) => box.state === "done").length, total: counted.length, step: listed(current) };
}

function Progress({ record, asked }: { record: MyRecord; asked: boolean }) {
  const t = useRecordTexts();
  const position = useQuery({
    queryKey: keys.recordPart(record.id, "approval"),
    queryFn: ({ signal }) => fetchPosition(record.id, signal),
    enabled: asked && record.state === "running" && record.progress === undefined,
    staleTime: 60_000,
  });
  const progress = record.progress ?? progressOf(position.data);
  if (progress === undefined || progress.total === 0) return null;
  return (
    <span className={styles["progress"]} role="img" aria-label={t("mine.progress", { done: progress.done, total: progress.total })}>
      <span className={styles["track"]}><span style={{ width: `${String(Math.min(100, (100 * progress.done) / progress.total))}%` }} /></span>
      <span>{progress.step ?? ""}</span>
    </span>
  );
}

export function MyRecords({ state, empty }: { state: "draft" | "running"; empty: string }) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const records = useQuery({ queryKey: keys.mine(state), queryFn: ({ signal }) => fetchMyRecords(state, signal) });
  if (records.isPending) return <div className={styles["pad"]}><Skeleton active title={false} paragraph={{ rows: 2 }} /></div>;
  if (records.isError) return <div className={styles["pad"]}><ProblemView error={records.error} onRetry={() => void records.refetch()} /></div>;
  const { items } = records.data;
  if (items.length === 0) return <p className={styles["pad"]} data-empty><span className="muted">{empty}</span></p>;
  const discard = async (id: string) => {
    await discardDraft(id);
    await client.invalidateQueries({ queryKey: keys.allMine });
  };
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <>
    <ul>
      {shown.map((record, index) => (
        <li key={record.id} className={styles["record"]}>
          <Link to={paths.record(record.id)} className={styles["link"]}>
            <span>{record.formTitle}</span> <span className={styles["number"]}>{record.number ?? (state !== "draft" && awaitsNumber(record) ? common("record.noNumber") : "")}</span>{" "}
            <span className={styles["title"]}>{record.title}</span>
          </Link>
          <span className={styles["state"]}><Progress record={record} asked={index < shownProgress} /></span>
          {record.updatedAt !== undefined && <span className={styles["at"]}>{t("mine.changed", { at: relativeTime(record.updatedAt) })}</span>}
          {record.discard && <DiscardDraft title={`${record.formTitle} ${record.title}`.trim()} onDiscard={() => discard(record.id)} />}
        </li>
      ))}
    </ul>
    {items.length > shownAtFirst && (
      <Button type="link" size="small" className={styles["more"] ?? ""} onClick={() => { setAll(!all); }}>
        {all ? common("list.less") : common("list.more", { count: items.length - shownAtFirst })}
      </Button>
    )}
    </>
  );
}
