import { useEffect, useMemo } from "react";
import { LineDecisions } from "@/features/approvals/line-decisions";
import { PaperDialog } from "@/features/approvals/paper-dialog";
import type { LineVerdicts } from "@/features/approvals/use-line-verdicts";
import { FormFields } from "@/features/forms/components/form-fields";
import { surroundingsOf } from "@/features/forms/model/surroundings";
import { useFormState } from "@/features/forms/model/use-form-state";
import type { PaperTask } from "@/lib/api/approvals";
import type { Form } from "@/lib/api/forms";
import type { DocketRecord } from "@/lib/api/records";
import { isProblem } from "@/lib/http/problem";
import type { JsonObject } from "@/lib/json/decode";
import { cellsOf, opens } from "./task-cells";

interface PaperEntryProps {
  record: DocketRecord;
  form: Form;
  busy: boolean;
  refused: Error | null;
  onConfirm: (task: string, body: JsonObject) => void;
  onClose: () => void;
}

/** What was signed on paper, with the fields that were filled in there. */
export function PaperEntry({ record, form, busy, refused, onConfirm, onClose }: PaperEntryProps) {
  const surroundings = useMemo(() => surroundingsOf(record, form), [record, form]);
  const state = useFormState({ form, data: record.data, surroundings, record: record.id, isNew: false });
  const { refuse } = state;
  useEffect(() => {
    if (isProblem(refused)) refuse(refused.problem.problems.filter((entry) => entry.pointer?.startsWith("/data") === true));
  }, [refused, refuse]);
  const keys = form.sections.flatMap((section) => section.fields).map((field) => field.key);
  const hidden = new Set(record.rights.fields.hidden);
  const open = (task: PaperTask, key: string) => opens(task, key) && !hidden.has(key);
  const fields = (task: PaperTask, require: string[]) => (
    keys.some((key) => open(task, key)) ? (
      <FormFields
        state={state} editable={(key) => open(task, key)} concealed={new Set(keys.filter((key) => !open(task, key)))}
        alsoRequired={new Set(require)} cells={cellsOf(task, () => false)} record={record.id}
      />
    ) : null
  );
  const filled = (task: PaperTask, require: string[]) => {
    const wanted = (key: string) => open(task, key);
    return state.check(false, wanted, new Set(require)) ? state.input(wanted) : undefined;
  };
  const lines = (task: PaperTask, { verdicts, tried, onChange }: LineVerdicts) => {
    const table = form.sections.flatMap((section) => section.fields).find((field) => field.key === task.decides?.table);
    return task.decides === undefined || table === undefined ? null : (
      <LineDecisions decides={task.decides} table={table} data={record.data} verdicts={verdicts} tried={tried} onChange={onChange} />
    );
  };
  return (
    <PaperDialog
      record={record.id} version={record.version} busy={busy} fields={fields} filled={filled} lines={lines} data={record.data} refused={refused} onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
