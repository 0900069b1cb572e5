import { ExpandOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Skeleton } from "antd";
import { useState } from "react";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { Swimlane } from "@/components/swimlane/swimlane";
import { keys } from "@/lib/api/keys";
import { fetchPosition, type Position } from "@/lib/api/tasks";
import { listed, shortDateTime } from "@/lib/format/format";
import { useApprovalTexts } from "./texts";
import styles from "./position-panel.module.css";

/** Where the record stands in its chain; nothing for a form without one. */
export function PositionPanel({ record }: { record: string }) {
  const t = useApprovalTexts();
  const [large, setLarge] = useState(false);
  const position = useQuery({ queryKey: keys.recordPart(record, "approval"), queryFn: ({ signal }) => fetchPosition(record, signal) });
  if (position.isSuccess && position.data === null) return null;
  const current = position.data?.boxes.filter((box) => box.state === "current").map((box) => box.title).join(", ");
  const label = t("position.chart", { current: current === undefined || current === "" ? t("position.finished") : current });
  return (
    <Panel
      title={t("position.title")}
      extra={position.data && <Button type="text" size="small" icon={<ExpandOutlined aria-hidden />} onClick={() => { setLarge(true); }}>{t("position.enlarge")}</Button>}
    >
      {position.isPending && <Skeleton active title={false} />}
      {position.isError && <ProblemView error={position.error} onRetry={() => void position.refetch()} />}
      {position.data && <Swimlane drawing={position.data.drawing} label={label} />}
      {position.data && <Now boxes={position.data.boxes} />}
      {position.data && large && (
        <Modal open title={position.data.title ?? t("position.title")} footer={null} width="min(1200px, 96vw)" centered onCancel={() => { setLarge(false); }}>
          <Swimlane drawing={position.data.drawing} label={label} />
        </Modal>
      )}
    </Panel>
  );
}

/** The steps that are open, in words: who is asked, until when, and how that was counted. */
function Now({ boxes }: { boxes: Position["boxes"] }) {
  const t = useApprovalTexts();
  const open = boxes.filter((box) => box.state === "current" && box.due !== undefined);
  if (open.length === 0) return null;
  return (
    <ul className={styles["now"]} aria-label={t("position.now")}>
      {open.map((box) => (
        <li key={box.step}>
          <strong>{box.title}</strong>{box.by.length > 0 && ` · ${listed(box.by)}`}
          <span className={styles["due"]}>{t(box.counted === undefined ? "position.dueOnly" : "position.due", { at: shortDateTime(box.due ?? ""), counted: box.counted ?? "" })}</span>
        </li>
      ))}
    </ul>
  );
}
