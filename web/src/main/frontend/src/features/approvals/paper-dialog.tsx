import { useQuery } from "@tanstack/react-query";
import { Input, Modal, Radio, Skeleton } from "antd";
import { useState, type ReactNode } from "react";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchPaperTasks, type PaperTask } from "@/lib/api/approvals";
import type { Attachment } from "@/lib/api/attachments";
import { keys } from "@/lib/api/keys";
import type { JsonObject } from "@/lib/json/decode";
import { FileLine } from "./file-line";
import { useLineVerdicts, type LineVerdicts } from "./use-line-verdicts";
import { useApprovalTexts } from "./texts";
import styles from "./agency-panel.module.css";

interface PaperDialogProps {
  record: string;
  version: number;
  busy: boolean;
  /** The fields that were filled in on the paper too; null where the step opens none. */
  fields: (task: PaperTask, require: string[]) => ReactNode;
  /** What was filled in; undefined while something is wrong with it. */
  filled: (task: PaperTask, require: string[]) => JsonObject | undefined;
  /** The lines that were decided one by one; null where the step does not. */
  lines: (task: PaperTask, verdicts: LineVerdicts) => ReactNode;
  data: JsonObject;
  /** Why it was refused. */
  refused: Error | null;
  onConfirm: (task: string, body: JsonObject) => void;
  onClose: () => void;
}

/** Enters a decision that somebody who is asked has signed on paper. */
export function PaperDialog({ record, version, busy, fields, filled, lines, data, refused, onConfirm, onClose }: PaperDialogProps) {
  const t = useApprovalTexts();
  const tasks = useQuery({ queryKey: keys.recordPart(record, "paper"), queryFn: ({ signal }) => fetchPaperTasks(record, signal) });
  const [signer, setSigner] = useState("");
  const [outcome, setOutcome] = useState("");
  const [signedOn, setSignedOn] = useState("");
  const [comment, setComment] = useState("");
  const [scans, setScans] = useState<Attachment[]>([]);
  const [files, setFiles] = useState<Attachment[]>([]);
  const [tried, setTried] = useState(false);
  const signers = signersOf(tasks.data ?? []);
  const who = signers.find((each) => each.key === signer) ?? (signers.length === 1 ? signers[0] : undefined);
  const task = who?.task ?? tasks.data?.[0];
  const verdicts = useLineVerdicts(task, data);
  const outcomes = verdicts.outcomes(task?.outcomes ?? []);
  const answer = outcomes.find((each) => each.key === outcome);
  const commentMissing = answer?.commentRequired === true && comment.trim() === "";
  const [scan] = scans;
  const scanMissing = task?.scan === true && scan === undefined;
  const least = task?.attachments ?? 0;
  const fewFiles = files.length < least;
  const require = [...(task?.require ?? []), ...(answer?.require ?? [])];
  const missing = (wrong: boolean) => (tried && wrong ? t("act.missing") : undefined);
  const confirm = () => {
    setTried(true);
    const input = task === undefined ? undefined : filled(task, require);
    const decided = answer !== undefined && verdicts.check(answer);
    if (task === undefined || input === undefined || !decided || who === undefined || signedOn === "" || commentMissing || scanMissing || fewFiles) return;
    const decision: JsonObject = { outcome: answer.key, version, data: input };
    if (comment.trim() !== "") decision["comment"] = comment.trim();
    if (files.length > 0) decision["attachments"] = files.map((file) => file.id);
    const answers = verdicts.answers(answer);
    if (answers !== undefined) decision["lines"] = answers.map((each) => ({ ...each }));
    onConfirm(task.task, { signer: who.person, signedOn, decision, ...(scan === undefined ? {} : { scan: scan.id }) });
  };
  return (
    <Modal open centered title={t("paper.title")} okText={t("paper.confirm")} cancelText={t("decision.back")} okButtonProps={{ loading: busy }} onCancel={onClose} onOk={confirm}>
      {tasks.isPending && <Skeleton active title={false} />}
      {tasks.isError && <ProblemView error={tasks.error} />}
      {tasks.data?.length === 0 && <p>{t("paper.none")}</p>}
      {task !== undefined && (
        <div className={styles["form"]}>
          {refused !== null && <ProblemView error={refused} />}
          <p className="muted">{t("paper.text")}</p>
          <LabelledField label={t("paper.signer")} required error={missing(who === undefined)}>
            {() => <Radio.Group vertical aria-label={t("paper.signer")} value={who?.key} options={signers.map((each) => ({ value: each.key, label: each.label }))} onChange={(event) => { setSigner(String(event.target.value)); }} />}
          </LabelledField>
          {lines(task, verdicts)}
          <LabelledField label={t("paper.outcomeAt", { step: task.title })} required error={missing(answer === undefined)}>
            {() => <Radio.Group vertical aria-label={t("paper.outcome")} value={answer?.key} options={outcomes.map((each) => ({ value: each.key, label: each.title }))} onChange={(event) => { setOutcome(String(event.target.value)); }} />}
          </LabelledField>
          <LabelledField label={t("paper.signedOn")} required error={missing(signedOn === "")}>{(control) => <DateInput control={control} value={signedOn} onChange={setSignedOn} />}</LabelledField>
          {fields(task, require)}
          <LabelledField label={t("paper.comment")} required={answer?.commentRequired === true} error={missing(commentMissing)}>
            {(control) => <Input.TextArea {...control} rows={3} value={comment} onChange={(event) => { setComment(event.target.value); }} />}
          </LabelledField>
          <FileLine label={t("paper.scan")} attach={t("paper.attachScan")} files={scans} most={1} error={tried && scanMissing ? t("paper.scanRequired") : undefined} onChange={setScans} />
          <FileLine label={t("decision.attachments")} attach={t("decision.attach")} files={files} error={tried && fewFiles ? t("decision.attachmentsRequired", { count: least }) : undefined} onChange={setFiles} />
        </div>
      )}
    </Modal>
  );
}

/** Everybody who is asked; the step is named where there are several. */
function signersOf(tasks: PaperTask[]) {
  const several = new Set(tasks.map((task) => task.title)).size > 1;
  return tasks.flatMap((task) => task.signers.map((signer) => ({
    key: `${task.task} ${signer.id}`, task, person: signer.id, label: several ? `${signer.name} · ${task.title}` : signer.name,
  })));
}
