import { Alert } from "antd";
import type { OpenTask } from "@/lib/api/tasks";
import { relativeTime, shortDateTime } from "@/lib/format/format";
import { useApprovalTexts } from "./texts";

/** What is asked of the person who looks at the record, and until when. */
export function TaskNotice({ task }: { task: OpenTask }) {
  const t = useApprovalTexts();
  const due = task.due === undefined ? "" : t("decision.due", { at: shortDateTime(task.due), relative: relativeTime(task.due) });
  const lines = [task.ask ?? "", task.why === undefined || task.why === "" ? "" : `${t("decision.why")}: ${task.why}`].filter((line) => line !== "");
  return (
    <Alert
      type={task.late ? "error" : "info"} showIcon role="status"
      title={<><strong>{t("decision.heading", { step: task.title })}</strong>{due !== "" && <span> · {due}</span>}</>}
      description={lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>)}
    />
  );
}
