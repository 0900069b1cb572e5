import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useMemo } from "react";
import { useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { FaultSummary } from "@/features/forms/components/fault-summary";
import { FormFields } from "@/features/forms/components/form-fields";
import { surroundingsOfNew } from "@/features/forms/model/surroundings";
import { useFormState } from "@/features/forms/model/use-form-state";
import { useForm } from "@/features/forms/use-form";
import { ChangeTable } from "@/features/moves/change-table";
import { ProgressPanel } from "@/features/moves/progress-panel";
import { RecordsPanel } from "@/features/moves/records-panel";
import { ResultPanel } from "@/features/moves/result-panel";
import { useMoveTexts } from "@/features/moves/texts";
import styles from "@/features/moves/moves.module.css";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { commandMove, fetchMove, lookAgain, type Move } from "@/lib/api/moves";
import { useSession } from "@/lib/api/use-session";
import type { JsonObject } from "@/lib/json/decode";

const working = (move: Move | undefined) => move?.state === "checking" || move?.state === "running";

export default function MovePage() {
  const { id = "" } = useParams();
  const move = useQuery({
    queryKey: keys.move(id),
    queryFn: ({ signal }) => fetchMove(id, signal),
    refetchInterval: (query) => (working(query.state.data) ? 1000 : false),
  });
  const form = useForm(move.data?.form);
  if (move.isError) return <FailedPage error={move.error} onRetry={() => void move.refetch()} />;
  if (form.isError) return <FailedPage error={form.error} onRetry={() => void form.refetch()} />;
  if (move.data === undefined || form.data === undefined) return <Skeleton active />;
  return <MoveView key={move.data.id} move={move.data} form={form.data} />;
}

function MoveView({ move, form }: { move: Move; form: Form }) {
  const t = useMoveTexts();
  const client = useQueryClient();
  const settle = (changed: Move) => {
    client.setQueryData(keys.move(move.id), changed);
    void client.invalidateQueries({ queryKey: keys.moves(move.form) });
    void client.invalidateQueries({ queryKey: keys.formRecords(move.form) });
  };
  const command = useMutation({ mutationFn: (what: "run" | "cancellation") => commandMove(move.id, what), onSuccess: settle });
  const again = useMutation({ mutationFn: (data: JsonObject) => lookAgain(move.id, data), onSuccess: settle });
  const added = useMemo(() => new Set(move.changes.filter((change) => change.what === "added" || change.what === "required").map((change) => change.path)), [move]);
  const settled = !working(move);
  return (
    <>
      <PageHeading title={t("title", { form: move.formTitle })} />
      <div className={styles["stack"]}>
        {command.isError && <ProblemView error={command.error} />}
        {again.isError && <ProblemView error={again.error} />}
        {working(move) && <ProgressPanel move={move} cancelling={command.isPending} onCancel={() => { command.mutate("cancellation"); }} />}
        {settled && <ResultPanel move={move} busy={command.isPending} onRun={() => { command.mutate("run"); }} />}
        {move.state === "checked" && move.progress.failed > 0 && added.size > 0 && <Values form={form} added={added} busy={again.isPending} onAgain={(data) => { again.mutate(data); }} />}
        {settled && <RecordsPanel move={move} />}
        {move.changes.length > 0 && <Panel title={t("changes")} flush><ChangeTable changes={move.changes} /></Panel>}
      </div>
    </>
  );
}

const nothing: JsonObject = {};

/** What new fields get where a record has nothing for them. */
function Values({ form, added, busy, onAgain }: { form: Form; added: ReadonlySet<string>; busy: boolean; onAgain: (data: JsonObject) => void }) {
  const t = useMoveTexts();
  const { data: session } = useSession();
  const surroundings = useMemo(() => ({ ...surroundingsOfNew(session ?? null, form), state: "completed" }), [session, form]);
  const state = useFormState({ form, data: nothing, surroundings, isNew: false });
  const others = useMemo(() => new Set(form.sections.flatMap((section) => section.fields).map((field) => field.key).filter((key) => !added.has(key))), [form, added]);
  const open = (key: string) => added.has(key);
  return (
    <Panel title={t("values")}>
      <p className={styles["help"]}>{t("values.note")}</p>
      <FormFields state={state} editable={open} concealed={others}><FaultSummary state={state} /></FormFields>
      <div className={styles["actions"]}><Button loading={busy} onClick={() => { onAgain(filled(state.input(open))); }}>{t("values.again")}</Button></div>
    </Panel>
  );
}

const filled = (data: JsonObject): JsonObject => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ""));
