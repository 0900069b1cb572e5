import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { MappingPanel } from "@/features/imports/mapping-panel";
import { OptionsPanel } from "@/features/imports/options-panel";
import { ProblemsPanel } from "@/features/imports/problems-panel";
import { ProgressPanel } from "@/features/imports/progress-panel";
import { ResultPanel } from "@/features/imports/result-panel";
import { useImportTexts } from "@/features/imports/texts";
import styles from "@/features/imports/imports.module.css";
import { commandImport, fetchImport, saveImportSettings, type Import, type ImportSettings } from "@/lib/api/imports";
import { keys } from "@/lib/api/keys";

const working = (subject: Import | undefined) => subject?.state === "checking" || subject?.state === "running";

export default function ImportPage() {
  const { id = "" } = useParams();
  const subject = useQuery({
    queryKey: keys.import(id),
    queryFn: ({ signal }) => fetchImport(id, signal),
    refetchInterval: (query) => (working(query.state.data) ? 1000 : false),
  });
  if (subject.isPending) return <Skeleton active />;
  if (subject.isError) return <FailedPage error={subject.error} onRetry={() => void subject.refetch()} />;
  return <ImportView subject={subject.data} />;
}

function ImportView({ subject }: { subject: Import }) {
  const t = useImportTexts();
  const client = useQueryClient();
  const [again, setAgain] = useState(false);
  const command = useMutation({
    mutationFn: (what: "run" | "cancellation") => commandImport(subject.id, what),
    onSuccess: (changed) => {
      client.setQueryData(keys.import(subject.id), changed);
      void client.invalidateQueries({ queryKey: keys.imports(subject.form) });
      void client.invalidateQueries({ queryKey: keys.formRecords(subject.form) });
    },
  });
  const mapping = subject.state === "mapping" || again;
  return (
    <>
      <PageHeading title={t("title", { form: subject.formTitle })} note={subject.fileName} />
      <div className={styles["stack"]}>
        {command.isError && <ProblemView error={command.error} />}
        {mapping && <Settings subject={subject} onTried={() => { setAgain(false); }} />}
        {!mapping && working(subject) && <ProgressPanel subject={subject} cancelling={command.isPending} onCancel={() => { command.mutate("cancellation"); }} />}
        {!mapping && !working(subject) && <ResultPanel subject={subject} busy={command.isPending} onRun={() => { command.mutate("run"); }} onChangeSettings={() => { setAgain(true); }} />}
        {!mapping && !working(subject) && subject.progress.failed > 0 && <ProblemsPanel subject={subject} />}
      </div>
    </>
  );
}

function Settings({ subject, onTried }: { subject: Import; onTried: () => void }) {
  const t = useImportTexts();
  const client = useQueryClient();
  const [settings, setSettings] = useState<ImportSettings>(subject.settings);
  const trial = useMutation({
    mutationFn: async () => {
      await saveImportSettings(subject.id, settings);
      return commandImport(subject.id, "trial");
    },
    onSuccess: (changed) => {
      client.setQueryData(keys.import(subject.id), changed);
      onTried();
    },
  });
  return (
    <>
      <MappingPanel subject={subject} sheets={settings.sheets} onChange={(sheets) => { setSettings({ ...settings, sheets }); }} />
      <OptionsPanel subject={subject} settings={settings} onChange={setSettings} />
      {trial.isError && <ProblemView error={trial.error} />}
      <div className={styles["actions"]}>
        <Button type="primary" loading={trial.isPending} onClick={() => { trial.mutate(); }}>{t("trial.button")}</Button>
        <span className={styles["help"]}>{t("trial.note")}</span>
      </div>
    </>
  );
}
