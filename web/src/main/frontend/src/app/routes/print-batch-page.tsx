import { FilePdfOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress, Skeleton } from "antd";
import { Link, useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { BatchLog } from "@/features/documents/batch-log";
import styles from "@/features/documents/batch.module.css";
import { PrinterChoice } from "@/features/documents/printer-choice";
import { useDocumentTexts } from "@/features/documents/texts";
import { usePrinters } from "@/features/documents/use-printers";
import { useForm } from "@/features/forms/use-form";
import { unmoved } from "@/lib/api/documents";
import { keys } from "@/lib/api/keys";
import { cancelPrintBatch, fetchPrintBatch, printBatchUrl } from "@/lib/api/print-batches";
import { paths } from "@/lib/paths";

/** How far a batch is, its log, and its file. */
export default function PrintBatchPage() {
  const { id = "" } = useParams();
  const t = useDocumentTexts();
  const client = useQueryClient();
  const batch = useQuery({
    queryKey: keys.printBatch(id), queryFn: ({ signal }) => fetchPrintBatch(id, signal),
    refetchInterval: (query) => (query.state.data?.state === "printing" ? 1000 : false),
  });
  const form = useForm(batch.data?.form);
  const printers = usePrinters(batch.data?.template ?? "");
  const cancel = useMutation({ mutationFn: () => cancelPrintBatch(id), onSuccess: () => client.invalidateQueries({ queryKey: keys.printBatch(id) }) });
  if (batch.isError) return <FailedPage error={batch.error} onRetry={() => void batch.refetch()} />;
  if (batch.data === undefined) return <Skeleton active />;
  const { state, done, total, failed, pages, fault } = batch.data;
  const counts = { done: String(done), total: String(total), failed: String(failed), pages: String(pages) };
  return (
    <>
      <PageHeading title={t("batch.title", { form: form.data?.title ?? "" })} note={<Link to={paths.printBatches(batch.data.form)}>{t("batch.others")}</Link>} />
      <div className={styles["stack"]}>
        <Panel title={t(state === "printing" ? "batch.printing" : "batch.over")}>
          <div role="status">
            {state === "printing" && <Progress percent={total === 0 ? 0 : Math.floor((100 * done) / total)} status="active" aria-label={t("batch.printing")} />}
            {state === "failed" ? <Alert type="error" showIcon title={fault} /> : <p>{state === "printing" && total === 0 ? t("batch.reading") : t("batch.progress", counts)}{state === "cancelled" && ` ${t("batch.cancelled")}`}</p>}
          </div>
          {cancel.isError && <ProblemView error={cancel.error} />}
          <div className={styles["actions"]}>
            {state === "printing" && <Button danger loading={cancel.isPending} onClick={() => { cancel.mutate(); }}>{t("batch.cancel")}</Button>}
            {state === "done" && pages > 0 && <PrinterChoice known={printers} />}
            {state === "done" && pages > 0 && <Button type="primary" icon={<FilePdfOutlined aria-hidden />} href={printBatchUrl(id, printers.printer ?? unmoved)} target="_blank">{t("batch.open", { pages: String(pages) })}</Button>}
            {state === "done" && pages === 0 && <span className="muted">{t("batch.nothing")}</span>}
          </div>
        </Panel>
        <Panel title={t("batch.log")} flush><BatchLog batch={id} done={done} /></Panel>
      </div>
    </>
  );
}
