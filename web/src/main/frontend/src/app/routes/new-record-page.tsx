import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Skeleton } from "antd";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Link, Navigate, useLocation, useNavigate, useParams, useSearchParams } from "react-router";
import { StickyHead } from "@/components/action-bar/action-bar";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { PreviewPanel } from "@/features/approvals/preview-panel";
import { countUse } from "@/features/catalogue/often-used";
import { DraftStatus, DraftTrouble } from "@/features/forms/components/draft-status";
import { FaultSummary } from "@/features/forms/components/fault-summary";
import { FormFields } from "@/features/forms/components/form-fields";
import { RestoredNotice } from "@/features/forms/components/restored-notice";
import { surroundingsOfNew } from "@/features/forms/model/surroundings";
import { useFormState } from "@/features/forms/model/use-form-state";
import { keptAs, useAutosave } from "@/features/forms/model/use-autosave";
import { useKeptInput } from "@/features/forms/model/use-kept-input";
import { withUnfit } from "@/features/forms/model/unfit";
import { useForm } from "@/features/forms/use-form";
import { DiscardDraft } from "@/features/records/discard-draft";
import { useRecordTexts } from "@/features/records/texts";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { createRecord, submitRecord, type DocketRecord } from "@/lib/api/records";
import { fetchStart, type Origin, type Start } from "@/lib/api/starts";
import { unitsOf } from "@/lib/api/session";
import { useSession } from "@/lib/api/use-session";
import { isProblem } from "@/lib/http/problem";
import { keysOfAttempts } from "@/lib/http/random-key";
import { paths } from "@/lib/paths";
import { originIn } from "./record/origin";
import { useCreationInPlace } from "./record/use-creation-in-place";
import styles from "./record/record-page.module.css";

export default function NewRecordPage() {
  const { form: key = "" } = useParams();
  const form = useForm(key);
  const [attempt, setAttempt] = useState(0);
  const { hash } = useLocation();
  const [search] = useSearchParams();
  const origin = originIn(search);
  const [begun] = useState(() => paths.draftIn(hash));
  if (begun !== undefined) return <Navigate to={paths.record(begun)} replace />;
  if (form.isPending) return <Skeleton active />;
  if (form.isError) return <FailedPage error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data.rights.create) return <NotYours form={form.data} />;
  const anew = () => { setAttempt(attempt + 1); };
  const props = { form: form.data, onAnew: anew };
  const mount = `${key} ${search.toString()} ${String(attempt)}`;
  return origin === undefined ? <NewRecord key={mount} {...props} /> : <Prefilled key={mount} origin={origin} {...props} />;
}

interface NewRecordProps {
  form: Form;
  origin?: Origin;
  /** What it starts with, where that is not the defaults. */
  start?: Start;
  onAnew: () => void;
}

/** Starts from another record or from values of the address. */
function Prefilled({ form, origin = {}, onAnew }: NewRecordProps) {
  const start = useQuery({
    queryKey: keys.start(form.form, JSON.stringify(origin)), queryFn: ({ signal }) => fetchStart(form.form, origin, signal), staleTime: Infinity, gcTime: 0,
  });
  if (start.isPending) return <Skeleton active />;
  if (start.isError) return <FailedPage error={start.error} onRetry={() => void start.refetch()} />;
  return <NewRecord form={form} origin={origin} start={start.data} onAnew={onAnew} />;
}

/** Says which record the new one starts from. */
function OriginNotice({ origin, start }: { origin: Origin; start: Start }) {
  const t = useRecordTexts();
  if (start.origin === undefined) return null;
  const { id, formTitle, number, title } = start.origin;
  return (
    <Alert
      type="info" showIcon
      title={<>{t(origin.copyOf === undefined ? "start.made" : "start.copied")} <Link to={paths.record(id)}>{[formTitle, number ?? title].filter((part) => part !== "").join(" ")}</Link></>}
    />
  );
}

function NotYours({ form }: { form: Form }) {
  const t = useRecordTexts();
  return (
    <>
      <PageHeading title={t("new.title", { form: form.title })} />
      <Alert type="warning" showIcon title={t("new.forbidden", { form: form.title })} />
      <p><Link to={paths.records(form.form)}>{t("record.list")}</Link></p>
    </>
  );
}

const everything = () => true;

function NewRecord({ form, origin = {}, start, onAnew }: NewRecordProps) {
  const t = useRecordTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { message } = App.useApp();
  const { data: session } = useSession();
  const units = unitsOf(session);
  const surroundings = useMemo(() => surroundingsOfNew(session ?? null, form), [session, form]);
  const person = session?.person.id ?? "";
  const kept = useKeptInput(person, keptAs(form.form, null));
  const data = useMemo(() => (start === undefined ? {} : withUnfit(start.data, start.unfit)), [start]);
  const state = useFormState({ form, data, surroundings, isNew: true, kept, refused: start?.problems });
  // The page stays as it is while the form becomes a draft; only a reload or a way back opens the draft.
  const begin = useCallback(({ id }: DocketRecord) => {
    void navigate({ search, hash: paths.draftHash(id) }, { replace: true, preventScrollReset: true });
  }, [navigate, search]);
  const draft = useAutosave({ state, place: null, active: true, title: t("new.title", { form: form.title }), origin, onBegun: begin });
  const [created, setCreated] = useState<DocketRecord | null>(null);
  const [keyOf] = useState(keysOfAttempts);
  const { creationOf, drawer } = useCreationInPlace();

  const creating = useMutation({
    mutationFn: async () => {
      if (origin.madeFrom !== undefined) await draft.flush();
      const place = await draft.stop();
      const data = state.input();
      return place === null ? createRecord(form.form, data, true, keyOf(JSON.stringify(data))) : submitRecord(place.id, place.version, data);
    },
    onSuccess: async (record) => {
      countUse(person, form.form);
      draft.forget();
      setCreated(record);
      void message.success(t("new.submitted"));
      await Promise.all([keys.allMine, keys.allTasks, keys.anyRelated, keys.formRecords(form.form)].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error) => { draft.restart(); if (isProblem(error)) state.refuse(error.problem.problems.filter((entry) => entry.pointer !== undefined)); },
  });

  useEffect(() => {
    if (created !== null) void navigate(paths.record(created.id), { replace: true });
  }, [created, navigate]);

  const submit = () => {
    state.refuse([]);
    if (state.check(true, everything)) creating.mutate();
  };
  const saving = useMutation({
    mutationFn: draft.flush,
    onSuccess: async (place) => {
      void message.success(t("new.saved"));
      if (place !== null) await navigate(paths.record(place.id), { replace: true });
    },
  });
  const discard = async () => {
    await draft.discard();
    await navigate(paths.home(), { replace: true });
  };
  const input = state.input();
  const unplaced = creating.isError && state.refusals.length === 0 ? creating.error : null;
  const busy = creating.isPending || saving.isPending;

  return (
    <>
      <StickyHead
        label={t("record.actions")}
        heading={<PageHeading title={t("new.title", { form: form.title })} note={<>{form.description} <Link to={paths.records(form.form)}>{t("record.list")}</Link>{units.length > 1 && units[0] !== undefined && <><br />{t("new.unit", { unit: units[0].title })}</>}</>} />}
        actions={
          <>
            <DraftStatus keeping={draft.keeping} />
            {draft.place !== null && <DiscardDraft onDiscard={discard} />}
            <Button disabled={busy} onClick={() => { saving.mutate(); }}>{t("new.draft")}</Button>
            <Button type="primary" title="Ctrl+Enter" aria-keyshortcuts="Control+Enter" loading={creating.isPending} onClick={submit}>{t("new.submit")}</Button>
          </>
        }
      />
      <div className={styles["columns"]}>
        <FormFields state={state} editable={everything} creationOf={creationOf}>
          {start !== undefined && <OriginNotice origin={origin} start={start} />}
          {kept !== undefined && <RestoredNotice at={kept.at} onDiscard={() => void draft.discard().then(onAnew)} />}
          <DraftTrouble keeping={draft.keeping} overwrite={draft.overwrite} onReload={() => { if (draft.place !== null) void navigate(paths.record(draft.place.id), { replace: true }); }} />
          {unplaced !== null && <ProblemView error={unplaced} />}
          <FaultSummary state={state} />
        </FormFields>
        {drawer}
        <aside className={styles["side"]} aria-label={t("record.side")}><PreviewPanel form={form.form} data={input} /></aside>
      </div>
    </>
  );
}
