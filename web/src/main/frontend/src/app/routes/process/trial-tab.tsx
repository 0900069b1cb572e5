import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button, Radio, Skeleton } from "antd";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { Combobox } from "@/components/combobox/combobox";
import { useDebounced } from "@/components/combobox/use-debounced";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { FormFields } from "@/features/forms/components/form-fields";
import { surroundingsOfNew } from "@/features/forms/model/surroundings";
import { useFormState } from "@/features/forms/model/use-form-state";
import { useForm } from "@/features/forms/use-form";
import { useProcessTexts } from "@/features/processes/texts";
import { TrialSteps } from "@/features/processes/trial-steps";
import styles from "@/features/processes/processes.module.css";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchTrial, type Process } from "@/lib/api/processes";
import { fetchRecords } from "@/lib/api/records";
import { useSession } from "@/lib/api/use-session";
import type { JsonObject } from "@/lib/json/decode";

interface Chosen {
  id: string;
  label: string;
}

/** Tries the chain with a record or with typed values; nothing is written. */
export default function TrialTab({ process }: { process: Process }) {
  const t = useProcessTexts();
  const [search] = useSearchParams();
  const candidate = search.get("candidate") ?? undefined;
  const form = useForm(process.form, candidate);
  const [typed, setTyped] = useState(false);
  const [record, setRecord] = useState<Chosen | null>(null);
  return (
    <div className={styles["stack"]}>
      {candidate !== undefined && <Alert type="info" showIcon title={t("trial.candidate")} />}
      <Panel title={t("trial.with")}>
        <div className={styles["stack"]}>
          <Radio.Group
          aria-label={t("trial.with")} optionType="button" value={typed} onChange={(event) => { setTyped(event.target.value === true); }}
          options={[{ value: false, label: t("trial.record") }, { value: true, label: t("trial.values") }]}
        />
        {!typed && <RecordChoice form={process.form} value={record} onChange={setRecord} />}
        </div>
      </Panel>
      {typed && form.isPending && <Skeleton active />}
      {typed && form.isError && <ProblemView error={form.error} onRetry={() => void form.refetch()} />}
      {typed && form.data !== undefined && <Typed process={process} form={form.data} candidate={candidate} />}
      {!typed && record !== null && <Played key={record.id} process={process} candidate={candidate} record={record.id} data={{}} />}
    </div>
  );
}

function RecordChoice({ form, value, onChange }: { form: string; value: Chosen | null; onChange: (record: Chosen | null) => void }) {
  const t = useProcessTexts();
  return (
    <LabelledField label={t("trial.whichRecord")}>
      {(control) => (
        <Combobox
          control={control} label={t("trial.whichRecord")} value={value} onChange={onChange} queryKey={keys.trialRecords(form)}
          find={async (q, signal) => (await fetchRecords(form, new URLSearchParams({ q, limit: "20" }), signal)).items.map((item) => ({ id: item.id, label: [item.number ?? "", item.title].filter((part) => part !== "").join(" "), cells: [item.stateTitle ?? item.state] }))}
        />
      )}
    </LabelledField>
  );
}

function Typed({ process, form, candidate }: { process: Process; form: Form; candidate: string | undefined }) {
  const t = useProcessTexts();
  const { data: session } = useSession();
  const surroundings = useMemo(() => surroundingsOfNew(session ?? null, form), [session, form]);
  const state = useFormState({ form, data: {}, surroundings, isNew: true });
  const data = useDebounced(JSON.stringify(state.input(() => true)), 400);
  return (
    <>
      <Panel title={t("trial.values")}><FormFields state={state} editable={() => true} /></Panel>
      <Played key={data} process={process} candidate={candidate} record={undefined} data={JSON.parse(data) as JsonObject} />
    </>
  );
}

interface PlayedProps {
  process: Process;
  candidate: string | undefined;
  record: string | undefined;
  data: JsonObject;
}

function Played({ process, candidate, record, data }: PlayedProps) {
  const t = useProcessTexts();
  const [answers, setAnswers] = useState<{ step: string; outcome: string }[]>([]);
  const trial = useQuery({
    queryKey: keys.trial(process.key, candidate, record, JSON.stringify([data, answers])),
    queryFn: ({ signal }) => fetchTrial(process.key, { candidate, record, data, answers }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel
      title={t("trial.way")}
      extra={answers.length > 0 && (
        <>
          <Button type="text" size="small" onClick={() => { setAnswers(answers.slice(0, -1)); }}>{t("trial.back")}</Button>
          <Button type="text" size="small" onClick={() => { setAnswers([]); }}>{t("trial.again")}</Button>
        </>
      )}
    >
      {trial.isPending && <Skeleton active />}
      {trial.isError && <ProblemView error={trial.error} onRetry={() => void trial.refetch()} />}
      {trial.data !== undefined && <TrialSteps trial={trial.data} onAnswer={(step, outcome) => { setAnswers([...answers, { step, outcome }]); }} />}
      <p className={styles["help"]}>{t("trial.note")}</p>
    </Panel>
  );
}
