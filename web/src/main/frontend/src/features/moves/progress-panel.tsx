import { Button, Progress } from "antd";
import { Panel } from "@/components/panel/panel";
import type { Move } from "@/lib/api/moves";
import { useMoveTexts } from "./texts";
import styles from "./moves.module.css";

/** How far the work is; it can be stopped. */
export function ProgressPanel({ move, cancelling, onCancel }: { move: Move; cancelling: boolean; onCancel: () => void }) {
  const t = useMoveTexts();
  const { total, done } = move.progress;
  return (
    <Panel title={move.stateTitle}>
      <div role="status" className={styles["stack"]}>
        <Progress percent={total === 0 ? 0 : Math.floor((100 * done) / total)} status="active" aria-label={move.stateTitle} />
        <span>{total === 0 ? t("progress.reading") : t("progress", { done, total })} {t("progress.leave")}</span>
      </div>
      <div className={styles["actions"]}>
        <Button danger loading={cancelling} onClick={onCancel}>{t("cancel")}</Button>
        <span className={styles["help"]}>{t("cancel.note")}</span>
      </div>
    </Panel>
  );
}
