import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { moveReportUrl, type Move } from "@/lib/api/moves";
import { paths } from "@/lib/paths";
import { useMoveTexts } from "./texts";
import styles from "./moves.module.css";

interface ResultProps {
  move: Move;
  busy: boolean;
  onRun: () => void;
}

/** How many can be moved, or were, and how many stay. */
export function ResultPanel({ move, busy, onRun }: ResultProps) {
  const t = useMoveTexts();
  const { total, done, failed } = move.progress;
  const looked = move.state === "checked";
  const good = total - failed;
  return (
    <Panel title={t(looked ? "result.looked" : "result.moved")}>
      {move.fault !== undefined && <Alert type="error" showIcon role="alert" title={move.fault} />}
      <ul className={styles["counts"]} role="status">
        <li><strong>{looked ? good : done}</strong>{t(looked ? "result.good" : "result.done")}</li>
        <li data-bad={failed > 0 || undefined}><strong>{failed}</strong>{t("result.bad")}</li>
      </ul>
      <div className={styles["actions"]}>
        {looked && good > 0 && <Button type="primary" loading={busy} onClick={onRun}>{t("run", { count: good })}</Button>}
        <a href={moveReportUrl(move.id, "xlsx")} download><DownloadOutlined aria-hidden /> {t("report.xlsx")}</a>
        <a href={moveReportUrl(move.id, "csv")} download><DownloadOutlined aria-hidden /> {t("report.csv")}</a>
        <Link to={paths.records(move.form)}>{t("list")}</Link>
      </div>
    </Panel>
  );
}
