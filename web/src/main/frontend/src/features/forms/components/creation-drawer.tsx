import { useMutation } from "@tanstack/react-query";
import { Button, Drawer, Skeleton } from "antd";
import { useMemo, useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import type { Form } from "@/lib/api/forms";
import { createRecord, type DocketRecord } from "@/lib/api/records";
import { useSession } from "@/lib/api/use-session";
import { isProblem } from "@/lib/http/problem";
import { keysOfAttempts } from "@/lib/http/random-key";
import { surroundingsOfNew } from "../model/surroundings";
import { useFormState } from "../model/use-form-state";
import { useForm } from "../use-form";
import { useFormTexts } from "../texts";
import { FaultSummary } from "./fault-summary";
import { FormFields } from "./form-fields";

interface CreationDrawerProps {
  form: string;
  onCreated: (record: DocketRecord) => void;
  onClose: () => void;
}

const everything = () => true;

/** A new record of another form, made beside the one that needs it. */
export function CreationDrawer({ form: key, onCreated, onClose }: CreationDrawerProps) {
  const t = useFormTexts();
  const form = useForm(key);
  return (
    <Drawer open size="large" title={t("creation.title", { form: form.data?.title ?? "" })} onClose={onClose}>
      {form.isPending && <Skeleton active />}
      {form.isError && <ProblemView error={form.error} onRetry={() => void form.refetch()} />}
      {form.data !== undefined && <Creation form={form.data} onCreated={onCreated} />}
    </Drawer>
  );
}

function Creation({ form, onCreated }: { form: Form; onCreated: (record: DocketRecord) => void }) {
  const t = useFormTexts();
  const { data: session } = useSession();
  const surroundings = useMemo(() => surroundingsOfNew(session ?? null, form), [session, form]);
  const state = useFormState({ form, data: {}, surroundings, isNew: true });
  const [keyOf] = useState(keysOfAttempts);
  const creating = useMutation({
    mutationFn: () => {
      const data = state.input();
      return createRecord(form.form, data, true, keyOf(JSON.stringify(data)));
    },
    onSuccess: onCreated,
    onError: (error) => { if (isProblem(error)) state.refuse(error.problem.problems.filter((entry) => entry.pointer !== undefined)); },
  });
  const submit = () => {
    state.refuse([]);
    if (state.check(true, everything)) creating.mutate();
  };
  return (
    <FormFields state={state} editable={everything}>
      {creating.isError && state.refusals.length === 0 && <ProblemView error={creating.error} />}
      <FaultSummary state={state} />
      <Button type="primary" loading={creating.isPending} onClick={submit}>{t("creation.submit")}</Button>
    </FormFields>
  );
}
