import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import styles from "@/features/documents/batch.module.css";
import { useDocumentTexts } from "@/features/documents/texts";
import { useForm } from "@/features/forms/use-form";
import { keys } from "@/lib/api/keys";
import { beginPrintBatch, fetchPrintBatches, type PrintBatch } from "@/lib/api/print-batches";
import { dateTime } from "@/lib/format/format";
import { randomKey } from "@/lib/http/random-key";
import { useLanguage } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";

const chosen = (search: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...search.entries()].filter(([name]) => ["q", "view", "filter", "sort"].includes(name) || name.startsWith("filter[")));

/** Prints the documents of all records that the list shows. */
export default function PrintBatchesPage() {
  const { form: key = "" } = useParams();
  const [search] = useSearchParams();
  const t = useDocumentTexts();
  const navigate = useNavigate();
  const form = useForm(key);
  const offer = useQuery({ queryKey: keys.printBatches(key), queryFn: ({ signal }) => fetchPrintBatches(key, signal) });
  const [wanted, setWanted] = useState<string>();
  const [language, setLanguage] = useState<string>(useLanguage());
  const template = wanted ?? offer.data?.templates[0]?.key ?? "";
  const begin = useMutation({
    mutationFn: () => beginPrintBatch(key, chosen(search), { template, language }, randomKey()),
    onSuccess: (batch) => navigate(paths.printBatch(batch.id)),
  });
  if (form.isPending || offer.isPending) return <Skeleton active />;
  if (form.isError) return <FailedPage error={form.error} onRetry={() => void form.refetch()} />;
  if (offer.isError) return <FailedPage error={offer.error} onRetry={() => void offer.refetch()} />;
  const { templates, items } = offer.data;
  return (
    <>
      <PageHeading title={t("batch.title", { form: form.data.title })} note={<Link to={`${paths.records(key)}?${search.toString()}`}>{t("batch.list")}</Link>} />
      <div className={styles["stack"]}>
        <Panel title={t("batch.new")}>
          {templates.length === 0 ? <p className="muted">{t("batch.noTemplate")}</p> : (
            <>
              <p className="muted">{t("batch.text")}</p>
              <form className={styles["form"]} onSubmit={(event) => { event.preventDefault(); begin.mutate(); }}>
                <LabelledField label={t("print.template")}>
                  {(control) => (
                    <select {...control} className={styles["select"]} value={template} onChange={(event) => { setWanted(event.target.value); }}>
                      {templates.map((one) => <option key={one.key} value={one.key}>{one.title}</option>)}
                    </select>
                  )}
                </LabelledField>
                <LabelledField label={t("print.language")}>
                  {(control) => (
                    <select {...control} className={styles["select"]} value={language} onChange={(event) => { setLanguage(event.target.value); }}>
                      <option value="zh-CN">{t("language.zh")}</option>
                      <option value="en">{t("language.en")}</option>
                    </select>
                  )}
                </LabelledField>
                <Button type="primary" htmlType="submit" loading={begin.isPending}>{t("batch.begin")}</Button>
              </form>
              {begin.isError && <ProblemView error={begin.error} />}
            </>
          )}
        </Panel>
        {items.length > 0 && <Panel title={t("batch.history")} flush><History batches={items} titles={new Map(templates.map((one) => [one.key, one.title]))} /></Panel>}
      </div>
    </>
  );
}

function History({ batches, titles }: { batches: PrintBatch[]; titles: Map<string, string> }) {
  const t = useDocumentTexts();
  return (
    <table className={styles["table"]} aria-label={t("batch.history")}>
      <thead><tr><th scope="col">{t("batch.when")}</th><th scope="col">{t("print.template")}</th><th scope="col">{t("batch.result")}</th></tr></thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <td data-title={t("batch.when")}><Link to={paths.printBatch(batch.id)}>{dateTime(batch.createdAt)}</Link></td>
            <td data-title={t("print.template")}>{titles.get(batch.template) ?? batch.template}</td>
            <td data-title={t("batch.result")}>{t("batch.progress", { done: String(batch.done), total: String(batch.total), failed: String(batch.failed) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
