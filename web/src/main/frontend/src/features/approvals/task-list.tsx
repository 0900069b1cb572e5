import { ClockCircleOutlined, TeamOutlined, WarningOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import type { Task } from "@/lib/api/tasks";
import { shortDateTime } from "@/lib/format/format";
import { paths } from "@/lib/paths";
import { useApprovalTexts } from "./texts";
import styles from "./task-list.module.css";

/** Late ones first, then by deadline, then the longest waiting. */
export function inOrderOfUrgency(tasks: Task[]): Task[] {
  const key = (task: Task) => `${task.late ? "0" : "1"} ${task.due ?? "9999"} ${task.since ?? ""}`;
  return [...tasks].sort((a, b) => key(a).localeCompare(key(b)));
}

export function TaskList({ tasks, label }: { tasks: Task[]; label: string }) {
  const t = useApprovalTexts();
  return (
    <ul className={styles["list"]} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id} className={styles["task"]} data-late={task.late || undefined}>
          <Link to={paths.record(task.record.id)} className={styles["link"]}>
            <span className={styles["step"]}>{task.title}</span>
            <span className={styles["record"]}>
              {task.record.number !== undefined && <span className={styles["number"]}>{task.record.number}</span>}
              {task.record.title}
            </span>
            {task.ask !== undefined && <span className={styles["ask"]}>{task.ask}</span>}
          </Link>
          <span className={styles["side"]}>
            <span>{task.record.formTitle === "" ? task.process?.title : task.record.formTitle}</span>
            {task.closedAt !== undefined ? (
              <span>{t("tasks.closed", { outcome: task.outcome ?? "", at: shortDateTime(task.closedAt) })}</span>
            ) : task.late && task.due !== undefined ? (
              <span className={styles["late"]}><WarningOutlined aria-hidden /> {t("tasks.late", { at: shortDateTime(task.due) })}</span>
            ) : task.due !== undefined ? (
              <span><ClockCircleOutlined aria-hidden /> {t("tasks.due", { at: shortDateTime(task.due) })}</span>
            ) : task.since !== undefined ? (
              <span>{t("tasks.since", { at: shortDateTime(task.since) })}</span>
            ) : null}
            {task.pool && <span title={t("tasks.pool")}><TeamOutlined aria-label={t("tasks.pool")} /></span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
