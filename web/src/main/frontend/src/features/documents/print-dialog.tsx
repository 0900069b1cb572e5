import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Modal, Skeleton } from "antd";
import { useId, useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { documentUrl, issueDocument, previewDocument, printDocument, unmoved, type IssuedDocument, type PrintableTemplate } from "@/lib/api/documents";
import { keys } from "@/lib/api/keys";
import { useLanguage } from "@/lib/i18n/use-texts";
import { PdfFrame } from "./pdf-frame";
import { PrinterChoice } from "./printer-choice";
import { useDocumentTexts } from "./texts";
import { usePdfUrl } from "./use-pdf-url";
import { usePrinters } from "./use-printers";
import styles from "./documents.module.css";

interface PrintDialogProps {
  record: string;
  templates: PrintableTemplate[];
  documents: IssuedDocument[];
  onClose: () => void;
}

/** Shows the issued document of a template, to be printed, or a preview with the possibility to issue it. */
export function PrintDialog({ record, templates, documents, onClose }: PrintDialogProps) {
  const t = useDocumentTexts();
  const id = useId();
  const client = useQueryClient();
  const [template, setTemplate] = useState(templates[0]?.key ?? "");
  const [language, setLanguage] = useState<string>(useLanguage());
  const [print, setPrint] = useState<{ document: string; number: number; pdf: Blob }>();
  const [reason, setReason] = useState("");
  const printers = usePrinters(template);
  const title = templates.find((entry) => entry.key === template)?.title ?? template;
  const issued = documents.find((document) => document.template === template && document.language === language && document.verdict === "genuine");
  const preview = useQuery({
    queryKey: [...keys.recordPart(record, "preview"), template, language],
    queryFn: () => previewDocument(record, template, language),
    enabled: issued === undefined && template !== "",
    staleTime: 0, gcTime: 0,
  });
  const refresh = () => client.invalidateQueries({ queryKey: keys.record(record) });
  const issuing = useMutation({ mutationFn: () => issueDocument(record, template, language, crypto.randomUUID()), onSuccess: refresh });
  const printing = useMutation({
    mutationFn: async (document: IssuedDocument) => ({ document: document.id, number: document.prints + 1, pdf: await printDocument(document.id, crypto.randomUUID(), reason.trim(), printers.printer ?? unmoved) }),
    onSuccess: async (made) => { setPrint(made); setReason(""); await refresh(); },
  });
  const printed = print?.document === issued?.id ? print : undefined;
  const shown = usePdfUrl(issued === undefined ? preview.data : printed?.pdf);
  const url = issued === undefined || printed !== undefined ? shown : documentUrl(issued.id);
  const number = issued?.number ?? "";
  const again = issued !== undefined && issued.prints > 0;
  const status = () => {
    if (issued === undefined) return t("print.preview");
    if (printed === undefined) return t("print.view", { number, prints: String(issued.prints) });
    return printed.number === 1 ? t("print.printedOriginal", { number }) : t("print.printed", { number, print: String(printed.number) });
  };

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
        {issued !== undefined && <PrinterChoice known={printers} />}
        <span className={styles["spacer"]} />
        {issued === undefined && <Button type="primary" loading={issuing.isPending} onClick={() => { issuing.mutate(); }}>{t("print.issue")}</Button>}
        {issued?.outdated === true && <Button loading={issuing.isPending} onClick={() => { issuing.mutate(); }}>{t("print.reissue")}</Button>}
        {issued !== undefined && !again && <Button type="primary" loading={printing.isPending} onClick={() => { printing.mutate(issued); }}>{t("print.original")}</Button>}
        {url !== undefined && <Button className={styles["tab"] ?? ""} href={url} target="_blank">{t("print.tab")}</Button>}
      </div>
      {again && (
        <form className={styles["again"]} onSubmit={(event) => { event.preventDefault(); printing.mutate(issued); }}>
          <label htmlFor={`${id}-reason`}>{t("print.reason")}</label>
          <Input id={`${id}-reason`} required maxLength={200} placeholder={t("print.reasonHint")} value={reason} onChange={(event) => { setReason(event.target.value); }} />
          <Button type="primary" htmlType="submit" loading={printing.isPending} disabled={reason.trim() === ""}>{t("print.copy")}</Button>
        </form>
      )}
      {issuing.isError && <ProblemView error={issuing.error} />}
      {printing.isError && <ProblemView error={printing.error} />}
      {issued?.outdated === true && <Alert type="warning" showIcon title={t("print.outdated", { number })} style={{ marginBottom: 8 }} />}
      {preview.isError && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {url !== undefined && <p className={styles["status"]} role="status">{status()}</p>}
      {url === undefined && !preview.isError && <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={t("print.rendering")} />}
      {url !== undefined && <PdfFrame url={url} title={title} />}
    </Modal>
  );
}
