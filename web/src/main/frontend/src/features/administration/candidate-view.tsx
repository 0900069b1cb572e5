import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Input } from "antd";
import { useState, type FormEvent } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { publish, type Candidate } from "@/lib/api/administration";
import { CandidateTrials } from "./candidate-trials";
import { ChangeList } from "./change-list";
import { ProblemTable } from "./problem-table";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

export function CandidateView({ candidate, onPublished }: { candidate: Candidate; onPublished: () => void }) {
  const t = useAdministrationTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const publishing = useMutation({
    mutationFn: () => publish(candidate.id, note.trim()),
    onSuccess: async () => {
      void message.success(t("candidate.published"));
      // Everything that is shown may look different under the new release.
      await client.invalidateQueries();
      onPublished();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== "") publishing.mutate();
  };
  return (
    <Panel title={t("candidate.title", { packs: candidate.packs.join(", ") })}>
      <div className={styles["stack"]}>
        <Alert
          type={candidate.publishable ? "success" : "error"} showIcon role="status"
          title={candidate.publishable ? t("candidate.good") : t("candidate.broken", { count: candidate.problems.length })}
        />
        {candidate.problems.length > 0 && <ProblemTable title={t("problems.title")} problems={candidate.problems} />}
        {candidate.advice.length > 0 && (
          <section aria-label={t("candidate.advice")}>
            <h3>{t("candidate.advice")}</h3>
            <ProblemTable title={t("candidate.advice")} problems={candidate.advice} />
          </section>
        )}
        {/* What is broken would look as if it was removed. */}
        {candidate.publishable && (
          <section aria-label={t("changes.title")}>
            <h3>{t("changes.title")}</h3>
            <ChangeList changes={candidate.changes} />
          </section>
        )}
        {candidate.publishable && <CandidateTrials candidate={candidate.id} />}
        {candidate.publishable && (
          <form className={styles["inline"]} onSubmit={submit}>
            <div className={styles["grow"]}>
              <LabelledField label={t("candidate.note")} required error={tried && note.trim() === "" ? t("candidate.noteMissing") : undefined}>
                {(control) => <Input {...control} value={note} onChange={(event) => { setNote(event.target.value); }} />}
              </LabelledField>
            </div>
            <Button type="primary" htmlType="submit" loading={publishing.isPending}>{t("candidate.publish")}</Button>
          </form>
        )}
        {publishing.isError && <ProblemView error={publishing.error} />}
      </div>
    </Panel>
  );
}
