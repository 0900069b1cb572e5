import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, type ReactNode } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchTaskChanges, look, type ChangesSince } from "@/lib/api/tasks";
import { shortDateTime } from "@/lib/format/format";
import { useApprovalTexts } from "./texts";
import styles from "./task-changes.module.css";

interface TaskChangesProps {
  task: string;
  /** Shows the differences of a record. */
  table: (differences: ChangesSince["differences"]) => ReactNode;
}

/** What is not as the person saw it last, and as whoever decided before signed it. */
export function TaskChanges({ task, table }: TaskChangesProps) {
  const t = useApprovalTexts();
  const client = useQueryClient();
  const changes = useQuery({ queryKey: keys.taskChanges(task), queryFn: ({ signal }) => fetchTaskChanges(task, signal) });
  const seen = useMutation({
    mutationFn: (revision: number) => look(task, revision),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.taskChanges(task) }),
  });
  const { data } = changes;
  const unseen = data?.looked !== undefined && data.looked.differences.length > 0;
  const { mutate } = seen;
  const unnoticed = data !== undefined && !unseen && data.looked?.revision !== data.revision ? data.revision : undefined;
  useEffect(() => { if (unnoticed !== undefined) mutate(unnoticed); }, [unnoticed, mutate]);
  if (changes.isError) return <ProblemView error={changes.error} onRetry={() => void changes.refetch()} />;
  if (data === undefined) return null;
  const { looked, signed } = data;
  const signedOther = signed !== undefined && signed.differences.length > 0 && !(unseen && looked?.revision === signed.revision);
  return (
    <>
      {unseen && looked !== undefined && (
        <Changes heading={t("changes.looked", { at: shortDateTime(looked.at) })} >
          {table(looked.differences)}
          {seen.isError && <ProblemView error={seen.error} />}
          <Button size="small" loading={seen.isPending} onClick={() => { mutate(data.revision); }}>{t("changes.seen")}</Button>
        </Changes>
      )}
      {signedOther && <Changes heading={t("changes.signed", { name: signed.by ?? "", at: shortDateTime(signed.at) })}>{table(signed.differences)}</Changes>}
    </>
  );
}

function Changes({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={styles["changes"]} aria-label={heading}>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
