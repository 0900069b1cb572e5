import { Button, Progress } from "antd";
import { Panel } from "@/components/panel/panel";
import type { Import } from "@/lib/api/imports";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

/** How far the work is; it can be stopped. */
export function ProgressPanel({ subject, onCancel, cancelling }: { subject: Import; onCancel: () => void; cancelling: boolean }) {
  const t = useImportTexts();
  const { total, done } = subject.progress;
  const reading = total === 0;
  return (
    <Panel title={subject.stateTitle}>
      <div role="status" className={styles["stack"]}>
        <Progress percent={reading ? 0 : Math.floor((100 * done) / total)} status="active" aria-label={t("progress.title")} />
        <span>{reading ? t("progress.reading") : t("progress.count", { done, total })} {t("progress.leave")}</span>
      </div>
      <div className={styles["actions"]}>
        <Button danger loading={cancelling} onClick={onCancel}>{t("cancel.button")}</Button>
        <span className={styles["help"]}>{t("cancel.note")}</span>
      </div>
    </Panel>
  );
}
