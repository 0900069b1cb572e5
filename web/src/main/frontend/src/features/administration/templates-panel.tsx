import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useEffect, useState, type FormEvent } from "react";
import { Combobox } from "@/components/combobox/combobox";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchTemplates, previewTemplate, type Template } from "@/lib/api/administration";
import { keys } from "@/lib/api/keys";
import { fetchRecords } from "@/lib/api/records";
import { useLanguage } from "@/lib/i18n/use-texts";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

interface Rendered {
  url: string;
  title: string;
}

/** A form may have more than one template; its title tells them apart where it says more. */
const nameOf = (template: Template): string =>
  template.formTitle === undefined || template.formTitle === template.title ? template.title : `${template.title} · ${template.formTitle}`;

/** Renders any template with any record, without issuing anything. */
export function TemplatesPanel({ renderPdf }: { renderPdf: (url: string, title: string) => React.ReactNode }) {
  const t = useAdministrationTexts();
  const templates = useQuery({ queryKey: keys.templates, queryFn: ({ signal }) => fetchTemplates(signal) });
  const [chosen, setChosen] = useState<string>();
  const [record, setRecord] = useState<{ id: string; label: string } | null>(null);
  const [language, setLanguage] = useState<string>(useLanguage());
  const [tried, setTried] = useState(false);
  const template = templates.data?.find((entry) => entry.key === chosen) ?? templates.data?.[0];
  const rendering = useMutation({
    mutationFn: async (): Promise<Rendered> => {
      const pdf = await previewTemplate(template?.key ?? "", record?.id ?? "", language);
      return { url: URL.createObjectURL(new Blob([pdf], { type: "application/pdf" })), title: template?.title ?? "" };
    },
  });
  const url = rendering.data?.url;
  useEffect(() => () => { if (url !== undefined) URL.revokeObjectURL(url); }, [url]);

  if (templates.isPending) return <Skeleton active />;
  if (templates.isError) return <ProblemView error={templates.error} onRetry={() => void templates.refetch()} />;
  if (template === undefined) return <p className="muted">{t("templates.none")}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (record !== null) rendering.mutate();
  };
  return (
    <div className={styles["stack"]}>
      <Panel title={t("templates.title")}>
        <p className={styles["intro"]}>{t("templates.intro")}</p>
        <form className={styles["inline"]} onSubmit={submit}>
          <LabelledField label={t("templates.template")}>
            {(control) => (
              <select {...control} className={styles["select"]} value={template.key} onChange={(event) => { setChosen(event.target.value); setRecord(null); }}>
                {templates.data.map((entry) => <option key={entry.key} value={entry.key}>{nameOf(entry)}</option>)}
              </select>
            )}
          </LabelledField>
          <div className={styles["grow"]}>
            <LabelledField label={t("templates.record")} required error={tried && record === null ? t("templates.chooseRecord") : undefined}>
              {(control) => (
                <Combobox
                  control={control} value={record} onChange={setRecord} queryKey={["template-records", template.form]} placeholder={t("templates.recordHint")}
                  find={async (q, signal) => {
                    const found = await fetchRecords(template.form, new URLSearchParams({ ...(q === "" ? {} : { q }), limit: "20", sort: "-createdAt" }), signal);
                    return found.items.map((item) => ({ id: item.id, label: item.number ?? item.title, cells: item.number === undefined ? [] : [item.title] }));
                  }}
                />
              )}
            </LabelledField>
          </div>
          <LabelledField label={t("templates.language")}>
            {(control) => (
              <select {...control} className={styles["select"]} value={language} onChange={(event) => { setLanguage(event.target.value); }}>
                <option value="zh-CN">{t("language.zh")}</option>
                <option value="en">{t("language.en")}</option>
              </select>
            )}
          </LabelledField>
          <Button type="primary" htmlType="submit" loading={rendering.isPending}>{t("templates.render")}</Button>
        </form>
      </Panel>
      {rendering.isError && <ProblemView error={rendering.error} />}
      {rendering.data !== undefined && renderPdf(rendering.data.url, rendering.data.title)}
    </div>
  );
}
