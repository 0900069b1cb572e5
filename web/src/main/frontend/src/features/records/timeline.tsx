import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchTimeline, type TimelineItem } from "@/lib/api/records";
import { attachmentUrl } from "@/lib/api/attachments";
import { dateTime, fileSize, listed, shortDateTime } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { isObject, type Json } from "@/lib/json/decode";
import { useRecordTexts } from "./texts";
import { readable } from "./timeline-entries";
import styles from "./timeline.module.css";

/** What happened, where the server gives no words of its own. */
const kinds = ["record.created", "record.saved", "record.amended", "record.submitted", "record.cancelled", "record.revealed", "approval.started", "approval.decided", "approval.completed", "document.issued", "document.printed", "number.drawn"] as const;

/** What followed that is told in a sentence, and not by the step alone. */
const sentences = ["skipped", "passed", "dropped", "nothing", "informed", "waits", "calls"] as const;

/** A value of any kind in few words; instants in the company's time. */
function words(value: Json | undefined, yes: string, no: string): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "boolean") return value ? yes : no;
  if (Array.isArray(value)) return value.length === 0 ? "—" : listed(value.map((entry) => words(entry, yes, no)));
  if (isObject(value)) {
    const name = value["title"] ?? value["name"] ?? value["number"] ?? value["code"];
    if (typeof name === "string") return name;
    return Object.entries(value).filter(([key]) => !key.startsWith("_")).map(([, entry]) => words(entry as Json, yes, no)).join(" · ");
  }
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? dateTime(text) : text;
}

export function Timeline({ record }: { record: string }) {
  const t = useRecordTexts();
  const timeline = useQuery({ queryKey: keys.recordPart(record, "timeline"), queryFn: ({ signal }) => fetchTimeline(record, signal) });
  if (timeline.isPending) return <Skeleton active title={false} />;
  if (timeline.isError) return <ProblemView error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const items = readable(timeline.data.items);
  if (items.length === 0) return <p className="muted">{t("timeline.empty")}</p>;
  return <ol className={styles["timeline"]}>{items.map((item, index) => <Entry key={`${item.at} ${String(index)}`} item={item} />)}</ol>;
}

function Entry({ item }: { item: TimelineItem }) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const [open, setOpen] = useState(false);
  const titleOf = (kind: string) => {
    const known = kinds.find((candidate) => candidate === kind);
    return known === undefined ? kind : t(`event.${known}`);
  };
  // How it ended is said by the state of the record.
  const next = item.next.filter((step) => step.what !== "ended");
  const followed = (step: { what: string; title: string }) => {
    const sentence = sentences.find((candidate) => candidate === step.what);
    return sentence === undefined ? step.title : t(`timeline.${sentence}`, { step: step.title });
  };
  const text = (value: Json | undefined) => words(value, common("value.yes"), common("value.no"));
  return (
    <li className={styles["entry"]} data-kind={item.kind}>
      <div className={styles["what"]}>
        <strong>{item.title === "" ? titleOf(item.kind) : item.title}</strong>
        <time dateTime={item.at} title={dateTime(item.at)}>{shortDateTime(item.at)}</time>
      </div>
      {item.actor !== undefined && item.actor !== "" && (
        <div className={styles["who"]}>{item.actor}{item.onBehalfOf !== undefined && item.onBehalfOf !== "" && item.onBehalfOf !== item.actor && ` ${t("timeline.for", { name: item.onBehalfOf })}`}</div>
      )}
      {item.comment !== undefined && item.comment !== "" && <blockquote className={styles["comment"]}>{item.comment}</blockquote>}
      {item.files.length > 0 && (
        <ul className={styles["files"]} aria-label={t("timeline.files")}>
          {item.files.map((file) => (
            <li key={file.id}>
              {file.signature
                ? <img src={attachmentUrl(file.id)} alt={t("timeline.signature", { name: item.actor ?? "" })} />
                : <a href={attachmentUrl(file.id)} download={file.name}>{file.name}</a>}
              {!file.signature && <span className="muted"> {fileSize(file.size)}</span>}
            </li>
          ))}
        </ul>
      )}
      {next.length > 0 && (
        <ul className={styles["next"]} aria-label={t("timeline.next")}>
          {next.map((step, index) => (
            <li key={index} title={step.why}>
              → {followed(step)}{step.people.length > 0 && ` · ${listed(step.people)}`}
            </li>
          ))}
        </ul>
      )}
      {item.changes.length > 0 && (
        <details open={open} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
          <summary>{t("timeline.changes", { count: item.changes.length })}</summary>
          {open && (
            <dl className={styles["changes"]}>
              {item.changes.map((change) => (
                <div key={change.field}>
                  <dt>{change.title === "" ? change.field : change.title}</dt>
                  <dd>
                    {change.before !== undefined && change.before !== null && <del aria-label={t("timeline.before")}>{text(change.before)}</del>}{" "}
                    <ins aria-label={t("timeline.after")}>{text(change.after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      )}
    </li>
  );
}
