import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { Link } from "react-router";
import { LinkButton } from "@/components/link-button/link-button";
import { Panel } from "@/components/panel/panel";
import { importWorkbookUrl, type Import } from "@/lib/api/imports";
import { paths } from "@/lib/paths";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

interface ResultProps {
  subject: Import;
  busy: boolean;
  onRun: () => void;
  onChangeSettings: () => void;
}

/** What came, or would come, of the file, and what can be done next. */
export function ResultPanel({ subject, busy, onRun, onChangeSettings }: ResultProps) {
  const t = useImportTexts();
  const { progress, state } = subject;
  const good = progress.created + progress.updated + progress.unchanged;
  return (
    <Panel title={t(state === "checked" ? "result.trial" : "result.run")}>
      {subject.fault !== undefined && <Alert type="error" showIcon role="alert" title={subject.fault} />}
      <ul className={styles["counts"]} role="status">
        {(["created", "updated", "unchanged", "failed"] as const).map((key) => (
          <li key={key} data-bad={(key === "failed" && progress.failed > 0) || undefined}><strong>{progress[key]}</strong>{t(`result.${key}`)}</li>
        ))}
      </ul>
      {state === "checked" && progress.failed > 0 && <p className={styles["intro"]}>{t(good > 0 ? "result.run.skips" : "result.nothing")}</p>}
      <div className={styles["actions"]}>
        {state === "checked" && good > 0 && <Button type="primary" loading={busy} onClick={onRun}>{t("result.run.button", { count: good })}</Button>}
        {state === "done" && <LinkButton to={paths.records(subject.form)} type="primary">{t("result.list")}</LinkButton>}
        {progress.failed > 0 && <a href={importWorkbookUrl(subject.id, false)} download><DownloadOutlined aria-hidden /> {t("result.file")}</a>}
        {progress.failed > 0 && <a href={importWorkbookUrl(subject.id, true)} download><DownloadOutlined aria-hidden /> {t("result.badFile")}</a>}
        {(state === "checked" || state === "failed") && <Button onClick={onChangeSettings}>{t("result.again")}</Button>}
        <Link to={paths.imports(subject.form)}>{t("result.other")}</Link>
      </div>
    </Panel>
  );
}
