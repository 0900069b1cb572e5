import { ClockCircleOutlined, TeamOutlined, WarningOutlined } from "@ant-design/icons";
import { Checkbox } from "antd";
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

interface TaskListProps {
  tasks: Task[];
  label: string;
  /** Several can be chosen, by their ids. */
  chosen?: ReadonlySet<string>;
  onChoose?: (task: string, on: boolean) => void;
}

export function TaskList({ tasks, label, chosen, onChoose }: TaskListProps) {
  const t = useApprovalTexts();
  return (
    <ul className={styles["list"]} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id} className={styles["task"]} data-late={task.late || undefined}>
          {onChoose !== undefined && (
            <Checkbox
              className={styles["choose"]} checked={chosen?.has(task.id) === true} disabled={task.outcomes.length === 0}
              aria-label={t("tasks.choose", { task: `${task.title} ${task.record.title}` })} onChange={(event) => { onChoose(task.id, event.target.checked); }}
            />
          )}
          <Link to={paths.record(task.record.id)} className={styles["link"]}>
            <span className={styles["step"]}>{task.title}</span>
            <span className={styles["record"]}>
              {task.record.number !== undefined && <span className={styles["number"]}>{task.record.number}</span>}
              {task.record.title}
            </span>
            {task.asked.by !== undefined && <span className={styles["ask"]}>{task.asked.note === undefined ? t("tasks.from", { name: task.asked.by }) : t("tasks.note", { name: task.asked.by, note: task.asked.note })}</span>}
            {task.ask !== undefined && <span className={styles["ask"]}>{task.ask}</span>}
          </Link>
          <span className={styles["side"]}>
            <span>{task.record.formTitle === "" ? task.process?.title : task.record.formTitle}</span>
            {task.closedAt !== undefined ? (
              <span>{t("tasks.closed", { outcome: task.outcome ?? "", at: shortDateTime(task.closedAt) })}</span>
            ) : task.late && task.due !== undefined ? (
              <span className={styles["late"]} title={task.counted}><WarningOutlined aria-hidden /> {t("tasks.late", { at: shortDateTime(task.due) })}</span>
            ) : task.due !== undefined ? (
              <span title={task.counted}><ClockCircleOutlined aria-hidden /> {t("tasks.due", { at: shortDateTime(task.due) })}</span>
            ) : task.since !== undefined ? (
              <span>{t("tasks.since", { at: shortDateTime(task.since) })}</span>
            ) : null}
            {task.asked.onBehalfOf !== undefined && <span>{t("tasks.onBehalfOf", { name: task.asked.onBehalfOf })}</span>}
            {task.asked.waits && <span>{t("tasks.waits")}</span>}
            {task.asked.held && <span>{t("tasks.held")}</span>}
            {task.pool && <span title={t("tasks.pool")}><TeamOutlined aria-label={t("tasks.pool")} /></span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
