import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { handOver } from "@/lib/api/approvals";
import { PersonChoice, type ChosenPerson } from "./person-choice";
import { useApprovalTexts } from "./texts";
import styles from "./agency-panel.module.css";

/** Hands the open tasks of somebody who leaves over to somebody else. */
export function HandOverPanel() {
  const t = useApprovalTexts();
  const [from, setFrom] = useState<ChosenPerson | null>(null);
  const [to, setTo] = useState<ChosenPerson | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const run = useMutation({ mutationFn: (people: { from: string; to: string }) => handOver(people.from, people.to, reason.trim()) });
  const missing = (value: unknown) => (tried && (value === null || value === "") ? t("act.missing") : undefined);
  const send = () => {
    setTried(true);
    if (from !== null && to !== null && reason.trim() !== "") run.mutate({ from: from.id, to: to.id });
  };
  const failed = run.data?.filter((result) => result.code !== undefined) ?? [];
  return (
    <form className={styles["form"]} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <p className="muted">{t("handOver.text")}</p>
      <PersonChoice label={t("handOver.from")} value={from} error={missing(from)} onChange={setFrom} />
      <PersonChoice label={t("handOver.to")} value={to} error={missing(to)} onChange={setTo} />
      <LabelledField label={t("act.reason")} required error={missing(reason.trim())}>{(control) => <Input {...control} value={reason} onChange={(event) => { setReason(event.target.value); }} />}</LabelledField>
      {run.isError && <ProblemView error={run.error} />}
      {run.isSuccess && (
        <Alert
          type={failed.length > 0 ? "warning" : "success"} showIcon title={t("handOver.done", { count: run.data.length - failed.length })}
          description={failed.length > 0 && <ul>{failed.map((result) => <li key={result.task}>{result.detail}</li>)}</ul>}
        />
      )}
      <Button type="primary" htmlType="submit" loading={run.isPending}>{t("handOver.title")}</Button>
    </form>
  );
}
