import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { StickyHead } from "@/components/action-bar/action-bar";
import { ProblemView } from "@/components/problem-view/problem-view";
import { PreviewPanel } from "@/features/approvals/preview-panel";
import { TaskChanges } from "@/features/approvals/task-changes";
import { LineDecisions } from "@/features/approvals/line-decisions";
import { useLineVerdicts } from "@/features/approvals/use-line-verdicts";
import { TaskNotice } from "@/features/approvals/task-notice";
import { DraftTrouble } from "@/features/forms/components/draft-status";
import { FaultSummary } from "@/features/forms/components/fault-summary";
import { FormFields } from "@/features/forms/components/form-fields";
import { RestoredNotice } from "@/features/forms/components/restored-notice";
import { MergeDrawer } from "@/features/forms/components/merge-drawer";
import type { KeptInput } from "@/features/forms/model/kept-input";
import { mergeOf } from "@/features/forms/model/merge";
import { surroundingsOf } from "@/features/forms/model/surroundings";
import { useFormState } from "@/features/forms/model/use-form-state";
import { withUnfit } from "@/features/forms/model/unfit";
import { keptAs, useAutosave } from "@/features/forms/model/use-autosave";
import { clashesOf, isStillOpen, latestOf, wordsOf, type TypedWords } from "@/features/forms/model/typing";
import { useKeptTyping } from "@/features/forms/model/use-kept-typing";
import { useKeeping, useKeptInput } from "@/features/forms/model/use-kept-input";
import { DifferenceTable } from "@/features/records/difference-table";
import { Presence } from "@/features/records/presence";
import { useRecordTexts } from "@/features/records/texts";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchRecord, type DocketRecord } from "@/lib/api/records";
import { fetchTask, type OpenTask } from "@/lib/api/tasks";
import { fetchUnsaved, type KeptUnsaved } from "@/lib/api/unsaved-input";
import { useSession } from "@/lib/api/use-session";
import { hasStatus, isProblem } from "@/lib/http/problem";
import type { JsonObject } from "@/lib/json/decode";
import { paths } from "@/lib/paths";
import { RecordActions } from "./record-actions";
import { RecordHeading } from "./record-heading";
import { useCreationInPlace } from "./use-creation-in-place";
import styles from "./record-page.module.css";
import { cellsOf, opens } from "./task-cells";

interface RecordViewProps {
  record: DocketRecord;
  form: Form;
  children: ReactNode;
}

/** Keeps the record that one is typing into, while newer versions of it arrive. */
export function RecordView({ record, form, children }: RecordViewProps) {
  const [shown, setShown] = useState(record);
  const [dirty, setDirty] = useState(false);
  const mine = record.tasks.filter((task) => task.mine);
  // Counts what was stored: the form starts anew even where that changed no version.
  const [stored, setStored] = useState(0);
  const [merged, setMerged] = useState<KeptInput>();
  const [chosenTask, setChosenTask] = useState<string>();
  const [menu, setMenu] = useState(false);
  const taskId = mine.find((task) => task.id === chosenTask)?.id ?? mine[0]?.id;
  const task = useQuery({ queryKey: keys.task(taskId ?? ""), queryFn: ({ signal }) => fetchTask(taskId ?? "", signal), enabled: taskId !== undefined });
  const mayType = record.state !== "draft" && (record.rights.edit || record.rights.amend || mine.length > 0);
  const unsaved = useQuery({ queryKey: keys.unsaved(record.id), queryFn: ({ signal }) => fetchUnsaved(record.id, signal), enabled: mayType, staleTime: Infinity, gcTime: 0 });
  const typed = unsaved.data?.input !== undefined && isStillOpen(record, unsaved.data) ? unsaved.data : undefined;
  const current = dirty ? shown : record;
  const latest = useRef(record);
  useEffect(() => {
    latest.current = record;
  });
  // A newer version has begun the form anew already; once more would close what was opened meanwhile.
  const refreshed = () => {
    setMerged(undefined);
    if (latest.current.version === current.version) setStored((before) => before + 1);
  };
  if (!dirty && shown !== record) setShown(record);

  if (mayType && unsaved.isPending && !dirty) return <Skeleton active />;
  return (
    <RecordEditor
      key={`${current.id} ${String(current.version)} ${String(stored)}`} typed={typed}
      record={current} form={form} task={taskId === undefined ? undefined : task.data} side={children}
      stale={record.version !== current.version} taskError={task.isError ? task.error : undefined}
      otherTasks={mine.filter((entry) => entry.id !== taskId)} onOtherTask={setChosenTask}
      menu={menu} onMenu={setMenu} merged={merged} onDirty={setDirty} onStored={() => { setMerged(undefined); }} onRefreshed={refreshed}
      onMerged={(fresh, values) => { setShown(fresh); setMerged(values); setStored((before) => before + 1); }}
    />
  );
}

interface RecordEditorProps {
  record: DocketRecord;
  form: Form;
  task: OpenTask | undefined;
  taskError: unknown;
  stale: boolean;
  side: ReactNode;
  otherTasks: { id: string; title: string }[];
  onOtherTask: (id: string) => void;
  menu: boolean;
  onMenu: (open: boolean) => void;
  onDirty: (dirty: boolean) => void;
  /** What is shown was stored: the next version of the record begins with nothing that was put together. */
  onStored: () => void;
  onRefreshed: () => void;
  /** What was typed before and is kept on the server. */
  typed: KeptUnsaved | undefined;
  /** What two people typed, put together over the record as it is now. */
  merged: KeptInput | undefined;
  onMerged: (fresh: DocketRecord, merged: KeptInput) => void;
}

function RecordEditor({ record, form, task, taskError, typed, stale, side, otherTasks, onOtherTask, menu, onMenu, onDirty, onStored, onRefreshed, merged, onMerged }: RecordEditorProps) {
  const t = useRecordTexts();
  const surroundings = useMemo(() => surroundingsOf(record, form), [record, form]);
  const { data: session } = useSession();
  const person = session?.person.id ?? "";
  const isDraft = record.state === "draft";
  const title = [form.title, record.number ?? record.title].filter((part) => part !== "").join(" ");
  const keptHere = keptAs(form.form, record);
  const keptOnDevice = useKeptInput(person, keptHere);
  const kept = latestOf(keptOnDevice, typed, title, record);
  const [clash, setClash] = useState(() => (merged === undefined && typed !== undefined ? clashesOf(form, record, typed) : undefined));
  const [words, setWords] = useState<TypedWords>(() => wordsOf(typed));
  const data = useMemo(() => withUnfit(record.data, record.unfit), [record]);
  const state = useFormState({ form, data, surroundings, record: record.id, isNew: false, kept: merged ?? kept });
  const forgetHere = useKeeping(!isDraft, person, keptHere, title, paths.record(record.id), state);
  const draft = useAutosave({ state, place: isDraft ? record : null, active: isDraft, title, wanted: (key) => !record.rights.fields.hidden.includes(key) });
  const typing = useKeptTyping({ record, state, words: { ...words, task: task?.id }, active: !isDraft });
  const forget = () => {
    if (isDraft) draft.forget();
    else {
      forgetHere();
      typing.forget();
    }
  };
  const { dirty } = state;
  const [editing, setEditing] = useState((record.rights.edit && (record.state === "draft" || kept !== undefined)) || words.amending === true || (merged !== undefined && task === undefined));
  const [failure, setFailure] = useState<unknown>(null);
  const [amending, setAmending] = useState(words.amending === true || merged !== undefined && !record.rights.edit && record.rights.amend);
  const [fresh, setFresh] = useState<DocketRecord | null>(null);
  const outdated = !isDraft && (stale || hasStatus(failure, 412));
  const client = useQueryClient();
  const compare = async () => {
    setFresh(await client.fetchQuery({ queryKey: keys.record(record.id), queryFn: ({ signal }) => fetchRecord(record.id, signal), staleTime: 0 }));
  };
  const reload = () => {
    onDirty(false);
    onRefreshed();
    void client.invalidateQueries({ queryKey: keys.record(record.id) });
  };
  const settle = (values: JsonObject) => {
    if (fresh === null) return;
    onMerged(fresh, { values, overwritten: [...state.draft.overwritten], at: new Date().toISOString(), title, path: paths.record(record.id) });
  };
  const readOnly = new Set(record.rights.fields.readOnly);
  const concealed = useMemo(() => new Set([...record.rights.fields.hidden, ...(task?.hide ?? [])]), [record, task]);
  const late = new Set(record.rights.fields.late);
  const open = (key: string) => editing && (record.state !== "running" || late.has(key));
  const editable = (key: string): boolean => !readOnly.has(key) && (open(key) || opens(task, key));
  const cells = cellsOf(task, open);
  const lines = useLineVerdicts(task, record.data);
  const decided = form.sections.flatMap((section) => section.fields).find((field) => field.key === task?.decides?.table);
  const alsoRequired = useMemo(() => new Set(task?.require ?? []), [task]);
  const { creationOf, drawer } = useCreationInPlace();
  useEffect(() => {
    if (dirty) onDirty(true);
  }, [dirty, onDirty]);

  return (
    <>
      <StickyHead
        label={t("record.actions")}
        heading={<RecordHeading record={record} form={form} />}
        actions={
          <RecordActions
            record={record} state={state} task={task} lines={lines} editing={editing} amending={amending} editable={editable} menu={menu} onMenu={onMenu} draft={isDraft ? draft : null}
            typing={isDraft ? null : typing.keeping} words={words} onWords={setWords}
            onEdit={(amend) => { setAmending(amend); setWords({ ...words, amending: amend }); setEditing(true); }} onFailure={setFailure} onStored={() => { forget(); onDirty(false); onStored(); }} onRefreshed={onRefreshed}
          />
        }
      />
      <div className={styles["columns"]}>
        <div className={styles["main"]}>
          {isDraft && <DraftTrouble keeping={draft.keeping} overwrite={draft.overwrite} onReload={reload} />}
          {outdated && (
            <Alert
              type="warning" showIcon title={isProblem(failure) ? failure.message : t("record.stale")}
              action={
                <>
                  <Button size="small" onClick={() => void compare()}>{t("record.merge")}</Button>
                  <Button size="small" type="text" onClick={() => { forget(); reload(); }}>{t("record.reload")}</Button>
                </>
              }
            />
          )}
          {clash !== undefined && <MergeDrawer merge={clash} onDone={(values) => { setClash(undefined); onMerged(record, { values, overwritten: [...state.draft.overwritten], at: new Date().toISOString(), title, path: paths.record(record.id) }); }} onClose={() => { setClash(undefined); }} />}
          {fresh !== null && <MergeDrawer merge={mergeOf(form, record.data, fresh.data, state.draft.values)} onDone={settle} onClose={() => { setFresh(null); }} />}
          {dirty && !isDraft && <Presence record={record.id} />}
          {kept !== undefined && <RestoredNotice at={kept.at} onDiscard={() => { forget(); onDirty(false); onRefreshed(); }} />}
          {task !== undefined && <TaskNotice task={task} />}
          {task !== undefined && <TaskChanges task={task.id} table={(differences) => <DifferenceTable differences={differences} />} />}
          {task?.decides !== undefined && decided !== undefined && <LineDecisions decides={task.decides} table={decided} data={record.data} verdicts={lines.verdicts} tried={lines.tried} onChange={lines.onChange} />}
          {otherTasks.map((other) => <Button key={other.id} type="link" onClick={() => { onOtherTask(other.id); }}>{other.title}</Button>)}
          {taskError !== undefined && <ProblemView error={taskError} />}
          {failure !== null && !outdated && <ProblemView error={failure} />}
          <FormFields state={state} editable={editable} concealed={concealed} alsoRequired={alsoRequired} cells={cells} creationOf={creationOf} record={record.id}><FaultSummary state={state} /></FormFields>
        </div>
        {drawer}
        <aside className={styles["side"]} aria-label={t("record.side")}>
          {record.state === "draft" && <PreviewPanel form={record.form} data={state.input()} />}
          {side}
        </aside>
      </div>
    </>
  );
}
