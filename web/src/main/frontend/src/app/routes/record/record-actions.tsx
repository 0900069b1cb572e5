import { PrinterOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { besideButton } from "@/components/action-bar/action-bar";
import { DecisionDialog, dialogParts } from "@/features/approvals/decision-dialog";
import type { Enclosed } from "@/features/approvals/enclosures";
import { InterventionDialog } from "@/features/approvals/intervention-dialog";
import { OutcomeButtons } from "@/features/approvals/outcome-buttons";
import { useApprovalTexts } from "@/features/approvals/texts";
import type { LineVerdicts } from "@/features/approvals/use-line-verdicts";
import { useActs } from "@/features/approvals/use-acts";
import { PrintDialog } from "@/features/documents/print-dialog";
import { DraftStatus, TypingStatus } from "@/features/forms/components/draft-status";
import type { Keeping } from "@/features/forms/model/sender";
import type { TypedWords } from "@/features/forms/model/typing";
import type { DraftKeeping } from "@/features/forms/model/use-autosave";
import type { FormState } from "@/features/forms/model/use-form-state";
import { EarlierNumberDialog } from "@/features/numbers/earlier-number-dialog";
import { ReservedNumberDialog } from "@/features/numbers/reserved-number-dialog";
import { useNumberTexts } from "@/features/numbers/texts";
import { DiscardDraft } from "@/features/records/discard-draft";
import { ReasonDialog } from "@/features/records/reason-dialog";
import { useRecordTexts } from "@/features/records/texts";
import { decideOnPaper, intervene } from "@/lib/api/approvals";
import { fetchDocuments } from "@/lib/api/documents";
import { keys } from "@/lib/api/keys";
import { enterEarlierNumber, fetchReservedNumbers, takeReservedNumber } from "@/lib/api/numbers";
import { amendRecord, awaitsNumber, cancelRecord, saveRecord, submitRecord, withdrawRecord, type DocketRecord } from "@/lib/api/records";
import { fetchSuccessors } from "@/lib/api/starts";
import { actOnApproval, decide, type OpenTask, type Outcome } from "@/lib/api/tasks";
import { useSession } from "@/lib/api/use-session";
import { isOnlyAbout, isProblem } from "@/lib/http/problem";
import { paths } from "@/lib/paths";
import { usePhone } from "@/lib/use-phone";
import { MoveDrawer } from "./move-drawer";
import { PaperEntry } from "./paper-entry";

interface RecordActionsProps {
  record: DocketRecord;
  state: FormState;
  task: OpenTask | undefined;
  /** What is chosen for the lines of a task that decides on lines. */
  lines: LineVerdicts;
  editing: boolean;
  /** How the draft is kept; null for what was handed in. */
  draft: DraftKeeping | null;
  /** How what is typed into a record that was handed in is kept. */
  typing: Keeping | null;
  /** What the person was about to say. */
  words: TypedWords;
  onWords: (words: TypedWords) => void;
  editable: (key: string) => boolean;
  /** Whether the menu is open: it stays so when a newer version of the record begins the form anew. */
  menu: boolean;
  onMenu: (open: boolean) => void;
  /** A completed record is being corrected. */
  amending: boolean;
  onEdit: (amending: boolean) => void;
  onFailure: (error: unknown) => void;
  /** What was typed is stored. */
  onStored: () => void;
  /** And the page shows it. */
  onRefreshed: () => void;
}

export function RecordActions({ record, state, task, lines, editing, editable, menu, onMenu, draft: keeping, typing, words, onWords, amending, onEdit, onFailure, onStored, onRefreshed }: RecordActionsProps) {
  const t = useRecordTexts();
  const approvalTexts = useApprovalTexts();
  const numberTexts = useNumberTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { data: session } = useSession();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [printing, setPrinting] = useState(false);
  const [asking, setAsking] = useState<"cancel" | "withdraw" | "amend" | "undo" | "remind" | "intervene" | "paper" | "pad" | "earlier-number" | null>(null);

  const run = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => {
      if (asking === "paper" || asking === "earlier-number" || (outcome !== null && isOnlyAbout(error, dialogParts))) return;
      const placed = isProblem(error) ? error.problem.problems.filter((entry) => entry.pointer?.startsWith("/data") === true) : [];
      state.refuse(placed);
      setOutcome(null);
      setAsking(null);
      onFailure(placed.length > 0 ? null : error);
    },
  });
  const perform = (work: () => Promise<unknown>, done: string) => {
    onFailure(null);
    state.refuse([]);
    run.mutate(async () => {
      await work();
      onStored();
      setOutcome(null);
      setAsking(null);
      void message.success(done);
      await Promise.all([keys.record(record.id), keys.anyTask, keys.anyRelated, keys.allTasks, keys.allMine, keys.formRecords(record.form)].map((queryKey) => client.invalidateQueries({ queryKey })));
      onRefreshed();
    });
  };

  const wholeInput = () => state.input((key) => !record.rights.fields.hidden.includes(key));
  const askWhy = () => { state.refuse([]); if (state.check(true, editable)) setAsking("amend"); };
  const save = () => { if (state.check(false, editable)) perform(() => saveRecord(record.id, record.version, wholeInput()), t("record.saved")); };
  const saveDraft = () => { if (keeping !== null) perform(keeping.flush, t("new.saved")); };
  const submit = () => { if (state.check(true, editable)) perform(handIn, t("new.submitted")); };
  const handIn = async () => {
    const place = await keeping?.stop();
    try {
      await submitRecord(record.id, place?.version ?? record.version, wholeInput());
    } catch (error) {
      keeping?.restart();
      throw error;
    }
  };
  const discard = async () => {
    await keeping?.discard();
    await navigate(paths.home(), { replace: true });
  };
  const choose = (next: Outcome) => { if (state.check(false, editable, new Set()) && lines.check(next)) setOutcome(next); };
  const confirm = (comment: string | undefined, password: string | undefined, enclosed: Enclosed) => {
    if (task === undefined || outcome === null) return;
    const data = state.input((key) => editable(key));
    perform(() => decide(task.id, { outcome: outcome.key, comment, data, version: record.version, lines: lines.answers(outcome), password, signature: enclosed.signature, attachments: enclosed.files.map((file) => file.id) }), approvalTexts("decision.done", { outcome: outcome.title }));
  };

  const acts = useActs({
    record: record.id, task, rights: record.rights, busy: run.isPending, data: () => state.input((key) => editable(key)), perform, onAsk: setAsking,
  });

  const draft = record.state === "draft";
  const successors = useQuery({ queryKey: keys.recordPart(record.id, "successors"), queryFn: ({ signal }) => fetchSuccessors(record.id, signal) });
  const begin = [
    ...(successors.data?.items ?? []).map((item) => ({ key: `${item.form} ${item.mapping}`, label: item.title, onClick: () => void navigate(paths.madeFrom(item.form, record.id, item.mapping)) })),
    ...(successors.data?.copy === true ? [{ key: "copy", label: t("start.copy"), onClick: () => void navigate(paths.copyOf(record.form, record.id)) }] : []),
  ];
  const [moving, setMoving] = useState(false);
  const mayAmend = record.rights.amend && !editing;
  const mayIntervene = record.rights.administer && record.state === "running";
  const mayCancel = record.rights.cancel && !record.rights.discard;
  const documents = useQuery({ queryKey: keys.recordPart(record.id, "documents"), queryFn: ({ signal }) => fetchDocuments(record.id, signal), enabled: !draft });
  const printable = documents.data?.templates ?? [];
  const atTheFoot = usePhone();
  const kept = useQuery({
    queryKey: keys.recordPart(record.id, "reserved-numbers"), enabled: awaitsNumber(record),
    queryFn: ({ signal }) => fetchReservedNumbers(record.id, signal),
  });
  const mayEnterNumber = awaitsNumber(record) && session?.person.administrator === true && (draft || record.rights.edit);
  const reserved = awaitsNumber(record) ? (kept.data ?? []) : [];
  return (
    <>
      {keeping !== null && <DraftStatus keeping={keeping.keeping} />}
      {typing !== null && <TypingStatus keeping={typing} />}
      {record.rights.discard && <DiscardDraft onDiscard={discard} />}
      {(mayCancel || record.rights.withdraw || mayAmend || record.rights.move || begin.length > 0 || mayIntervene || record.rights.paper || reserved.length > 0 || mayEnterNumber || acts.items.length > 0) && (
        <Dropdown
          trigger={["click"]} open={menu} onOpenChange={onMenu} placement={atTheFoot ? "topLeft" : "bottomLeft"} getPopupContainer={besideButton} disabled={successors.isPending}
          menu={{
            items: [
              ...acts.items,
              ...(acts.items.length > 0 && begin.length > 0 ? [{ type: "divider" as const, key: "acts-end" }] : []),
              ...begin,
              ...(mayAmend ? [{ key: "amend", label: t("record.amend"), onClick: () => { onEdit(true); } }] : []),
              ...(record.rights.move ? [{ key: "move", label: t("moves.one"), onClick: () => { setMoving(true); } }] : []),
              ...(reserved.length > 0 ? [{ key: "pad", label: numberTexts("pad.act"), onClick: () => { setAsking("pad"); } }] : []),
              ...(mayEnterNumber ? [{ key: "earlier-number", label: numberTexts("earlier.act"), onClick: () => { setAsking("earlier-number"); } }] : []),
              ...(record.rights.withdraw ? [{ key: "withdraw", label: t("record.withdraw"), onClick: () => { setAsking("withdraw"); } }] : []),
              ...(record.rights.paper ? [{ key: "paper", label: approvalTexts("paper.title"), onClick: () => { setAsking("paper"); } }] : []),
              ...(mayIntervene ? [{ key: "intervene", label: approvalTexts("intervene.title"), onClick: () => { setAsking("intervene"); } }] : []),
              ...(mayCancel ? [{ key: "cancel", danger: true, label: t("record.cancel"), onClick: () => { setAsking("cancel"); } }] : []),
            ],
          }}
        >
          <Button aria-haspopup="menu" aria-expanded={menu} disabled={successors.isPending}>{t("record.more")}</Button>
        </Dropdown>
      )}
      {printable.length > 0 && <Button icon={<PrinterOutlined aria-hidden />} onClick={() => { setPrinting(true); }}>{t("record.print")}</Button>}
      {record.rights.edit && !draft && !editing && <Button onClick={() => { onEdit(false); }}>{t("record.edit")}</Button>}
      {editing && <Button type={draft ? "default" : "primary"} disabled={run.isPending} onClick={draft ? saveDraft : amending ? askWhy : save}>{draft ? t("new.draft") : amending ? t("record.amendSave") : t("record.save")}</Button>}
      {draft && editing && record.rights.submit !== false && <Button type="primary" loading={run.isPending} onClick={submit}>{t("new.submit")}</Button>}
      {task !== undefined && <OutcomeButtons outcomes={lines.outcomes(task.outcomes)} disabled={run.isPending} onChoose={choose} />}
      {acts.mayReply && <Button type="primary" disabled={run.isPending} onClick={acts.reply}>{approvalTexts("act.reply")}</Button>}
      {acts.dialog}
      {outcome !== null && task !== undefined && (
        <DecisionDialog
          outcome={outcome} step={task.title} busy={run.isPending} comment={words.outcome === outcome.key ? words.comment : undefined}
          comments={task.comments} password={task.password} enclosing={{ signing: task.signature, least: task.attachments, name: session?.person.name ?? "" }}
          refused={isOnlyAbout(run.error, dialogParts) ? run.error : null}
          onComment={(comment) => { onWords({ ...words, outcome: outcome.key, comment }); }} onConfirm={confirm} onClose={() => { setOutcome(null); run.reset(); }}
        />
      )}
      {printing && <PrintDialog record={record.id} templates={printable} documents={documents.data?.items ?? []} onClose={() => { setPrinting(false); }} />}
      {moving && <MoveDrawer record={record} onMoved={onRefreshed} onClose={() => { setMoving(false); }} />}
      {asking === "cancel" && (
        <ReasonDialog
          title={t("record.cancel")} label={t("record.cancelReason")} required danger busy={run.isPending} onClose={() => { setAsking(null); }}
          onConfirm={(reason) => { perform(() => cancelRecord(record.id, record.version, reason), t("record.cancelled")); }}
        />
      )}
      {asking === "amend" && (
        <ReasonDialog
          title={t("record.amendSave")} label={t("record.amendReason")} required busy={run.isPending} reason={words.amending === true ? words.comment : undefined} onReason={(comment) => { onWords({ ...words, comment }); }} onClose={() => { setAsking(null); }}
          onConfirm={(reason) => { perform(() => amendRecord(record.id, record.version, wholeInput(), reason), t("record.amended")); }}
        />
      )}
      {(asking === "undo" || asking === "remind") && (
        <ReasonDialog
          title={approvalTexts(`act.${asking}`)} label={approvalTexts("act.comment")} explanation={approvalTexts(`act.${asking}.text`)} required={false} busy={run.isPending} onClose={() => { setAsking(null); }}
          onConfirm={(reason) => { perform(() => actOnApproval(record.id, asking === "undo" ? "undo" : "reminder", reason), approvalTexts("act.done", { act: approvalTexts(`act.${asking}`) })); }}
        />
      )}
      {asking === "pad" && (
        <ReservedNumberDialog
          numbers={reserved} busy={run.isPending} onClose={() => { setAsking(null); }}
          onConfirm={(number) => { perform(async () => { await keeping?.flush(); await takeReservedNumber(record.id, number); }, numberTexts("pad.done", { number })); }}
        />
      )}
      {asking === "earlier-number" && (
        <EarlierNumberDialog
          busy={run.isPending} refused={run.error} onClose={() => { setAsking(null); run.reset(); }}
          onConfirm={(number, reason) => { perform(async () => { await keeping?.flush(); await enterEarlierNumber(record.id, number, reason); }, numberTexts("pad.done", { number })); }}
        />
      )}
      {asking === "paper" && (
        <PaperEntry
          record={record} form={state.form} busy={run.isPending} refused={run.error} onClose={() => { setAsking(null); run.reset(); }}
          onConfirm={(task, body) => { perform(() => decideOnPaper(task, body), approvalTexts("act.done", { act: approvalTexts("paper.title") })); }}
        />
      )}
      {asking === "intervene" && (
        <InterventionDialog
          record={record.id} busy={run.isPending} onClose={() => { setAsking(null); }}
          onConfirm={(body) => { perform(() => intervene(record.id, body), approvalTexts("act.done", { act: approvalTexts("intervene.title") })); }}
        />
      )}
      {asking === "withdraw" && (
        <ReasonDialog
          title={t("record.withdraw")} label={t("record.withdrawReason")} explanation={t("record.withdrawText")} required={false} busy={run.isPending} onClose={() => { setAsking(null); }}
          onConfirm={(reason) => { perform(() => withdrawRecord(record.id, record.version, reason), t("record.withdrawn")); }}
        />
      )}
    </>
  );
}
