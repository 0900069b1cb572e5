import { useMutation } from "@tanstack/react-query";
import { Button, Modal } from "antd";
import { useEffect, useState, type FormEvent, type ReactNode } from "react";
import { Combobox } from "@/components/combobox/combobox";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchRecords } from "@/lib/api/records";
import { previewEdition, type ControlledTemplate, type Edition } from "@/lib/api/template-editions";
import { useLanguage } from "@/lib/i18n/use-texts";
import { useTemplateTexts } from "./texts";
import styles from "./templates.module.css";

interface LookDialogProps {
  edition: Edition;
  template: ControlledTemplate;
  onClose: () => void;
  renderPdf: (url: string, title: string) => ReactNode;
}

/** The edition with a record that one may read, as it would be printed. */
export function LookDialog({ edition, template, onClose, renderPdf }: LookDialogProps) {
  const t = useTemplateTexts();
  const language = useLanguage();
  const [record, setRecord] = useState<{ id: string; label: string } | null>(null);
  const looking = useMutation({
    mutationFn: async () => URL.createObjectURL(new Blob([await previewEdition(edition.id, record?.id ?? "", language)], { type: "application/pdf" })),
  });
  const url = looking.data;
  useEffect(() => () => { if (url !== undefined) URL.revokeObjectURL(url); }, [url]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (record !== null) looking.mutate();
  };
  return (
    <Modal open centered width={900} title={`${template.title} · ${t("lookAt", { revision: edition.revision })}`} footer={null} onCancel={onClose}>
      <form className={styles["form"]} onSubmit={submit}>
        <LabelledField label={t("look.record")} required>
          {(control) => (
            <Combobox
              control={control} value={record} onChange={setRecord} queryKey={["edition-records", template.form]} placeholder={t("look.hint")}
              find={async (q, signal) => {
                const found = await fetchRecords(template.form, new URLSearchParams({ ...(q === "" ? {} : { q }), limit: "20", sort: "-createdAt" }), signal);
                return found.items.map((item) => ({ id: item.id, label: item.number ?? item.title, cells: item.number === undefined ? [] : [item.title] }));
              }}
            />
          )}
        </LabelledField>
        <div><Button type="primary" htmlType="submit" disabled={record === null} loading={looking.isPending}>{t("look.act")}</Button></div>
        {looking.isError && <ProblemView error={looking.error} />}
        {url !== undefined && renderPdf(url, template.title)}
      </form>
    </Modal>
  );
}
