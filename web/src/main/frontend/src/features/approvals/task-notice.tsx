import { CarryOutOutlined, WarningOutlined } from "@ant-design/icons";
import type { OpenTask } from "@/lib/api/tasks";
import { listed, relativeTime, shortDateTime } from "@/lib/format/format";
import { useApprovalTexts } from "./texts";
import styles from "./task-notice.module.css";

/** What is asked of the person who looks at the record, and until when. */
export function TaskNotice({ task }: { task: OpenTask }) {
  const t = useApprovalTexts();
  const due = task.due === undefined ? "" : t("decision.due", { at: shortDateTime(task.due), relative: relativeTime(task.due) });
  const { asked } = task;
  const waitsFor = listed(task.added.filter((each) => each.kind === "before" || each.kind === "delegate").map((each) => each.name));
  const heading = asked.kind === "enquiry" ? "notice.enquiry" : asked.kind === "delegate" ? "notice.delegate" : asked.kind === "own" ? "decision.heading" : "notice.signer";
  const why = task.why === undefined || task.why === "" ? "" : `${t("decision.why")}: ${task.why}`;
  return (
    <div role="status" className={styles["notice"]} data-late={task.late || undefined}>
      {task.late ? <WarningOutlined aria-hidden /> : <CarryOutOutlined aria-hidden />}
      <div>
        <strong>{t(heading, { step: task.title, name: asked.by ?? "" })}</strong>
        {due !== "" && <span className={styles["due"]}> · {due}</span>}
        {task.counted !== undefined && <div className={styles["why"]}>{t("decision.counted", { counted: task.counted })}</div>}
        {asked.by !== undefined && <div>{t("notice.by", { name: asked.by })}{asked.note !== undefined && <q className={styles["note"]}>{asked.note}</q>}</div>}
        {asked.onBehalfOf !== undefined && <div>{t("notice.onBehalfOf", { name: asked.onBehalfOf })}</div>}
        {asked.waits && <div>{t("notice.waits", { names: waitsFor })}</div>}
        {asked.held && <div>{t("notice.held")}</div>}
        {task.ask !== undefined && asked.kind !== "enquiry" && <div>{task.ask}</div>}
        {why !== "" && <div className={styles["why"]}>{why}</div>}
      </div>
    </div>
  );
}
