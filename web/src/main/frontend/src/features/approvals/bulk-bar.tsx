import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App } from "antd";
import { useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { decideAll, type TaskResult } from "@/lib/api/approvals";
import { keys } from "@/lib/api/keys";
import type { Outcome, Task } from "@/lib/api/tasks";
import { isOnlyAbout } from "@/lib/http/problem";
import { DecisionDialog, dialogParts } from "./decision-dialog";
import { OutcomeButtons } from "./outcome-buttons";
import { useApprovalTexts } from "./texts";
import styles from "./task-list.module.css";

/** The answers that all of these tasks have, in the words that all of them use, and that many can be given at once. */
export function commonOutcomes(tasks: Task[]): Outcome[] {
  if (tasks.some((task) => task.alone)) return [];
  const [first, ...others] = tasks;
  return (first?.outcomes ?? []).filter(
    (outcome) => outcome.require.length === 0 && others.every((task) => task.outcomes.some((other) => other.key === outcome.key && other.title === outcome.title && other.require.length === 0)),
  ).map((outcome) => ({ ...outcome, comment: tasks.some((task) => task.outcomes.some((other) => other.key === outcome.key && other.comment === "required")) ? "required" : outcome.comment }));
}

/** Decides what is chosen in a list of tasks; what fails stays there, and says why. */
export function BulkBar({ tasks, onDone }: { tasks: Task[]; onDone: (failed: string[]) => void }) {
  const t = useApprovalTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failed, setFailed] = useState<{ result: TaskResult; task: Task | undefined }[]>([]);
  const run = useMutation({
    mutationFn: ({ key, comment, password }: { key: string; comment: string | undefined; password: string | undefined }) => decideAll(tasks.map((task) => task.id), key, comment, password),
    // The dialog would hide what is wrong elsewhere.
    onError: (error) => { if (!isOnlyAbout(error, dialogParts)) setOutcome(null); },
    onSuccess: async (results) => {
      const wrong = results.filter((result) => result.code !== undefined);
      setFailed(wrong.map((result) => ({ result, task: tasks.find((task) => task.id === result.task) })));
      setOutcome(null);
      if (wrong.length < results.length) void message.success(t("bulk.done", { count: results.length - wrong.length }));
      onDone(wrong.map((result) => result.task));
      await client.invalidateQueries({ queryKey: keys.allTasks });
    },
  });
  const outcomes = commonOutcomes(tasks);
  return (
    <div className={styles["bulk"]} role="region" aria-label={t("bulk.label")}>
      {tasks.length > 0 && (
        <div className={styles["bulkActions"]}>
          <span>{t("bulk.chosen", { count: tasks.length })}</span>
          {outcomes.length === 0 ? <span className="muted">{t(tasks.some((task) => task.alone) ? "bulk.alone" : "bulk.none")}</span> : <OutcomeButtons outcomes={outcomes} disabled={run.isPending} onChoose={setOutcome} />}
        </div>
      )}
      {run.isError && outcome === null && <ProblemView error={run.error} />}
      {failed.length > 0 && (
        <Alert
          type="warning" showIcon title={t("bulk.failed", { count: failed.length })}
          description={<ul>{failed.map(({ result, task }) => <li key={result.task}>{task === undefined ? "" : `${task.record.number ?? task.record.title}：`}{result.detail}</li>)}</ul>}
        />
      )}
      {outcome !== null && (
        <DecisionDialog
          outcome={outcome} step={t("bulk.chosen", { count: tasks.length })} busy={run.isPending} onClose={() => { setOutcome(null); run.reset(); }}
          password={tasks.some((task) => task.password)} refused={isOnlyAbout(run.error, dialogParts) ? run.error : null}
          onConfirm={(comment, password) => { run.mutate({ key: outcome.key, comment, password }); }}
        />
      )}
    </div>
  );
}
