import { CarryOutOutlined, WarningOutlined } from "@ant-design/icons";
import type { OpenTask } from "@/lib/api/tasks";
import { relativeTime, shortDateTime } from "@/lib/format/format";
import { useApprovalTexts } from "./texts";
import styles from "./task-notice.module.css";

/** What is asked of the person who looks at the record, and until when. */
export function TaskNotice({ task }: { task: OpenTask }) {
  const t = useApprovalTexts();
  const due = task.due === undefined ? "" : t("decision.due", { at: shortDateTime(task.due), relative: relativeTime(task.due) });
  const why = task.why === undefined || task.why === "" ? "" : `${t("decision.why")}: ${task.why}`;
  return (
    <div role="status" className={styles["notice"]} data-late={task.late || undefined}>
      {task.late ? <WarningOutlined aria-hidden /> : <CarryOutOutlined aria-hidden />}
      <div>
        <strong>{t("decision.heading", { step: task.title })}</strong>
        {due !== "" && <span className={styles["due"]}> · {due}</span>}
        {task.ask !== undefined && <div>{task.ask}</div>}
        {why !== "" && <div className={styles["why"]}>{why}</div>}
      </div>
    </div>
  );
}
