import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Drawer, Skeleton } from "antd";
import { useMemo } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { FaultSummary } from "@/features/forms/components/fault-summary";
import { FormFields } from "@/features/forms/components/form-fields";
import { surroundingsOf } from "@/features/forms/model/surroundings";
import { useFormState } from "@/features/forms/model/use-form-state";
import { useForm } from "@/features/forms/use-form";
import { ChangeTable } from "@/features/moves/change-table";
import { useMoveTexts } from "@/features/moves/texts";
import styles from "@/features/moves/moves.module.css";
import { DifferenceTable } from "@/features/records/difference-table";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchMovePreview, moveRecord, type MovePreview } from "@/lib/api/moves";
import type { DocketRecord } from "@/lib/api/records";
import { isProblem } from "@/lib/http/problem";

interface MoveDrawerProps {
  record: DocketRecord;
  onMoved: () => void;
  onClose: () => void;
}

/** Shows what moving the record to its form as it is now comes to, asks for what is lacking, and does it. */
export function MoveDrawer({ record, onMoved, onClose }: MoveDrawerProps) {
  const t = useMoveTexts();
  const preview = useQuery({ queryKey: keys.recordPart(record.id, "move"), queryFn: ({ signal }) => fetchMovePreview(record.id, signal), staleTime: 0, gcTime: 0 });
  const form = useForm(preview.data === undefined ? undefined : record.form, preview.data?.release);
  return (
    <Drawer open size="large" title={t("drawer.title")} onClose={onClose}>
      {preview.isError && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {form.isError && <ProblemView error={form.error} onRetry={() => void form.refetch()} />}
      {preview.data !== undefined && form.data !== undefined
        ? <Preview key={preview.dataUpdatedAt} record={record} form={form.data} preview={preview.data} onMoved={() => { onMoved(); onClose(); }} />
        : !preview.isError && <Skeleton active />}
    </Drawer>
  );
}

const fieldOf = (pointer: string | undefined): string => pointer?.split("/")[2] ?? "";

function Preview({ record, form, preview, onMoved }: { record: DocketRecord; form: Form; preview: MovePreview; onMoved: () => void }) {
  const t = useMoveTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const surroundings = useMemo(() => surroundingsOf(record, form), [record, form]);
  const state = useFormState({ form, data: preview.data, surroundings, isNew: false });
  const lacking = useMemo(() => new Set(preview.problems.filter((problem) => problem.code === "form.required").map((problem) => fieldOf(problem.pointer))), [preview]);
  const others = useMemo(() => new Set(form.sections.flatMap((section) => section.fields).map((field) => field.key).filter((key) => !lacking.has(key))), [form, lacking]);
  const stays = preview.problems.filter((problem) => !lacking.has(fieldOf(problem.pointer)));
  const open = (key: string) => lacking.has(key);
  const move = useMutation({
    mutationFn: () => moveRecord(record.id, preview.version, state.input(open)),
    onSuccess: async () => {
      void message.success(t("drawer.moved"));
      await client.invalidateQueries({ queryKey: keys.record(record.id) });
      await client.invalidateQueries({ queryKey: keys.formRecords(record.form) });
      onMoved();
    },
    onError: (error) => { if (isProblem(error)) state.refuse(error.problem.problems.filter((entry) => lacking.has(fieldOf(entry.pointer)))); },
  });
  const isPlaced = isProblem(move.error) && move.error.problem.problems.some((entry) => lacking.has(fieldOf(entry.pointer)));
  const confirm = () => { if (state.check(false, open, lacking)) move.mutate(); };
  return (
    <div className={styles["stack"]}>
      <p className={styles["help"]}>{t("drawer.intro")}</p>
      {stays.length > 0 && <Alert type="warning" showIcon title={t("drawer.stays")} description={<ul>{stays.map((problem, index) => <li key={index}>{problem.detail}</li>)}</ul>} />}
      {lacking.size > 0 && (
        <section aria-label={t("drawer.lacking")}>
          <h3>{t("drawer.lacking")}</h3>
          <FormFields state={state} editable={open} concealed={others} alsoRequired={lacking} record={record.id}><FaultSummary state={state} /></FormFields>
        </section>
      )}
      <section aria-label={t("drawer.differences")}>
        <h3>{t("drawer.differences")}</h3>
        {preview.differences.length === 0 ? <p className="muted">{t("drawer.unchanged")}</p> : <DifferenceTable differences={preview.differences} />}
      </section>
      <section aria-label={t("changes")}><h3>{t("changes")}</h3><ChangeTable changes={preview.changes} /></section>
      {move.isError && !isPlaced && <ProblemView error={move.error} />}
      <div className={styles["actions"]}><Button type="primary" disabled={stays.length > 0} loading={move.isPending} onClick={confirm}>{t("drawer.move")}</Button></div>
    </div>
  );
}
