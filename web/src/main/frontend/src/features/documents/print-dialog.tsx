import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Modal, Skeleton } from "antd";
import { useId, useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { documentUrl, issueDocument, previewDocument, type IssuedDocument, type PrintableTemplate } from "@/lib/api/documents";
import { keys } from "@/lib/api/keys";
import { useLanguage } from "@/lib/i18n/use-texts";
import { PdfFrame } from "./pdf-frame";
import { useDocumentTexts } from "./texts";
import { usePdfUrl } from "./use-pdf-url";
import styles from "./documents.module.css";

interface PrintDialogProps {
  record: string;
  templates: PrintableTemplate[];
  documents: IssuedDocument[];
  onClose: () => void;
}

/** Shows the issued document of a template, or a preview with the possibility to issue it. */
export function PrintDialog({ record, templates, documents, onClose }: PrintDialogProps) {
  const t = useDocumentTexts();
  const id = useId();
  const client = useQueryClient();
  const [template, setTemplate] = useState(templates[0]?.key ?? "");
  const [language, setLanguage] = useState<string>(useLanguage());
  const title = templates.find((entry) => entry.key === template)?.title ?? template;
  const issued = documents.filter((document) => document.template === template || document.template === undefined).find((document) => document.language === undefined || document.language === language);
  const preview = useQuery({
    queryKey: [...keys.recordPart(record, "preview"), template, language],
    queryFn: () => previewDocument(record, template, language),
    enabled: issued === undefined && template !== "",
    staleTime: 0, gcTime: 0,
  });
  const issuing = useMutation({
    mutationFn: () => issueDocument(record, template, language),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.record(record) }),
  });
  const previewUrl = usePdfUrl(issued === undefined ? preview.data : undefined);
  const url = issued === undefined ? previewUrl : documentUrl(issued.id);

  return (
    <Modal open title={`${t("print.title")} · ${title}`} footer={null} width="min(1000px, 96vw)" centered onCancel={onClose}>
      <div className={styles["tools"]}>
        {templates.length > 1 && (
          <label htmlFor={`${id}-template`}>{t("print.template")}{" "}
            <select id={`${id}-template`} value={template} onChange={(event) => { setTemplate(event.target.value); }}>
              {templates.map((entry) => <option key={entry.key} value={entry.key}>{entry.title}</option>)}
            </select>
          </label>
        )}
        <label htmlFor={`${id}-language`}>{t("print.language")}{" "}
          <select id={`${id}-language`} value={language} onChange={(event) => { setLanguage(event.target.value); }}>
            <option value="zh-CN">{t("language.zh")}</option>
            <option value="en">{t("language.en")}</option>
          </select>
        </label>
        <span className={styles["spacer"]} />
        {issued === undefined && <Button type="primary" loading={issuing.isPending} onClick={() => { issuing.mutate(); }}>{t("print.issue")}</Button>}
        {url !== undefined && <Button href={url} target="_blank">{t("print.tab")}</Button>}
      </div>
      {issuing.isError && <ProblemView error={issuing.error} />}
      {preview.isError && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {url !== undefined && <p className={styles["status"]} role="status">{issued === undefined ? t("print.preview") : t("print.issued", { number: issued.number ?? "" })}</p>}
      {url === undefined && !preview.isError && <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={t("print.rendering")} />}
      {url !== undefined && <PdfFrame url={url} title={title} />}
    </Modal>
  );
}
