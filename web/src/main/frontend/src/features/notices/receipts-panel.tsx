import { useQuery } from "@tanstack/react-query";
import { Panel } from "@/components/panel/panel";
import { keys } from "@/lib/api/keys";
import { fetchReceipts, type Receipt } from "@/lib/api/notices";
import { fetchPosition } from "@/lib/api/tasks";
import { dateTime, shortDateTime } from "@/lib/format/format";
import { useNoticeTexts } from "./texts";
import styles from "./receipts-panel.module.css";

/** Who was informed about the record and has read it; nothing where its chain has informed nobody. */
export function ReceiptsPanel({ record }: { record: string }) {
  const t = useNoticeTexts();
  const position = useQuery({ queryKey: keys.recordPart(record, "approval"), queryFn: ({ signal }) => fetchPosition(record, signal) });
  const informs = position.data?.boxes.some((box) => box.kind === "inform" && box.state === "done") ?? false;
  const receipts = useQuery({ queryKey: keys.recordPart(record, "receipts"), queryFn: ({ signal }) => fetchReceipts(record, signal), enabled: informs });
  const items = receipts.data?.items ?? [];
  if (items.length === 0) return null;
  const read = items.filter((receipt) => receipt.readAt !== undefined).length;
  return (
    <Panel title={t("receipts.title")} extra={t("receipts.count", { read, all: items.length })}>
      <ul className={styles["list"]} aria-label={t("receipts.title")}>
        {items.map((receipt, index) => <Entry key={index} receipt={receipt} />)}
      </ul>
    </Panel>
  );
}

function Entry({ receipt: { person, text, toldAt, readAt } }: { receipt: Receipt }) {
  const t = useNoticeTexts();
  return (
    <li className={styles["entry"]} data-unread={readAt === undefined || undefined}>
      <span className={styles["who"]}>{person}</span>
      {readAt === undefined ? <span>{t("receipts.unread")}</span> : <time dateTime={readAt} title={dateTime(readAt)}>{t("receipts.read", { at: shortDateTime(readAt) })}</time>}
      <span className={styles["what"]} title={dateTime(toldAt)}>{text}</span>
    </li>
  );
}
