import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchImports, type Import } from "@/lib/api/imports";
import { keys } from "@/lib/api/keys";
import { dateTime } from "@/lib/format/format";
import { paths } from "@/lib/paths";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

/** What the person imported into the form before. */
export function HistoryPanel({ form }: { form: string }) {
  const t = useImportTexts();
  const history = useQuery({ queryKey: keys.imports(form), queryFn: ({ signal }) => fetchImports(form, signal) });
  return (
    <Panel title={t("history.title")} flush>
      {history.isPending && <Skeleton active title={false} />}
      {history.isError && <ProblemView error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.length === 0 && <p className={`muted ${styles["more"] ?? ""}`}>{t("history.none")}</p>}
      {history.data !== undefined && history.data.length > 0 && <HistoryTable imports={history.data} />}
    </Panel>
  );
}

function HistoryTable({ imports }: { imports: Import[] }) {
  const t = useImportTexts();
  return (
    <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("history.title")}>
      <thead>
        <tr>
          <th scope="col">{t("history.file")}</th>
          <th scope="col">{t("history.state")}</th>
          <th scope="col">{t("history.when")}</th>
          <th scope="col">{t("history.result")}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <tr key={each.id}>
            <td data-title={t("history.file")}><Link to={paths.import(each.id)}>{each.fileName}</Link></td>
            <td data-title={t("history.state")}>{each.stateTitle}</td>
            <td data-title={t("history.when")}>{dateTime(each.createdAt)}</td>
            <td data-title={t("history.result")}>{summary(each, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function summary({ progress }: Import, t: ReturnType<typeof useImportTexts>): string {
  const parts = (["created", "updated", "unchanged", "failed"] as const).filter((key) => progress[key] > 0);
  return parts.map((key) => `${String(progress[key])} ${t(`result.${key}`)}`).join(" · ");
}
