import { Button, Flex, Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import type { Outcome } from "@/lib/api/tasks";
import { Enclosures, type Enclosed } from "./enclosures";
import { OwnComments } from "./own-comments";
import { useApprovalTexts } from "./texts";

interface DecisionDialogProps {
  outcome: Outcome;
  step: string;
  busy: boolean;
  /** What was typed before. */
  comment?: string | undefined;
  onComment?: (comment: string) => void;
  /** What can be said by choosing it. */
  comments?: string[];
  /** Whether one has to enter one's password. */
  password?: boolean;
  /** Where files can come with it: whether one signs, and how many files there must be. */
  enclosing?: { signing: string; least: number; name: string };
  /** Why what it asks for was refused. */
  refused?: Error | null;
  onConfirm: (comment: string | undefined, password: string | undefined, enclosed: Enclosed) => void;
  onClose: () => void;
}

/** What only this dialog asks for, as a decision sends it. */
export const dialogParts = ["comment", "password", "signature", "attachments"] as const;

/** The second and last tap: a word about it, and confirm. */
export function DecisionDialog({ outcome, step, busy, comment: before = "", comments = [], password: asksPassword = false, enclosing, refused = null, onComment, onConfirm, onClose }: DecisionDialogProps) {
  const t = useApprovalTexts();
  const [comment, setComment] = useState(before);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [enclosed, setEnclosed] = useState<Enclosed>({ signature: undefined, files: [] });
  const unsigned = enclosing?.signing === "required" && enclosed.signature === undefined;
  const fewFiles = enclosed.files.length < (enclosing?.least ?? 0);
  const needed = outcome.comment === "required";
  const missing = needed && comment.trim() === "";
  const say = (words: string) => { setComment(words); onComment?.(words); };
  const confirm = () => {
    setTried(true);
    if (missing || unsigned || fewFiles || (asksPassword && password === "")) return;
    onConfirm(comment.trim() === "" ? undefined : comment.trim(), asksPassword ? password : undefined, enclosed);
  };
  return (
    <Modal
      open centered title={`${step} · ${outcome.title}`} onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>{t("decision.back")}</Button>,
        <Button key="confirm" type="primary" danger={outcome.style === "danger"} loading={busy} onClick={confirm}>{t("decision.confirm", { outcome: outcome.title })}</Button>,
      ]}
    >
      <Flex vertical gap={12}>
        {refused !== null && <ProblemView error={refused} />}
        <LabelledField label={t("decision.comment")} required={needed} error={tried && missing ? t("decision.commentRequired") : undefined}>
          {(control) => <Input.TextArea {...control} rows={3} value={comment} onChange={(event) => { say(event.target.value); }} />}
        </LabelledField>
        {comments.length > 0 && (
          <Flex wrap gap="small" role="group" aria-label={t("decision.comments")}>
            {comments.map((words) => <Button key={words} size="small" onClick={() => { say(comment.trim() === "" ? words : `${comment.trim()} ${words}`); }}>{words}</Button>)}
          </Flex>
        )}
        <OwnComments comment={comments.includes(comment.trim()) ? "" : comment} onSay={(words) => { say(comment.trim() === "" ? words : `${comment.trim()} ${words}`); }} />
        {enclosing !== undefined && (
          <Enclosures
            value={enclosed} signing={enclosing.signing} name={enclosing.name} onChange={setEnclosed}
            signatureError={tried && unsigned ? t("decision.signatureRequired") : undefined}
            filesError={tried && fewFiles ? t("decision.attachmentsRequired", { count: enclosing.least }) : undefined}
          />
        )}
        {asksPassword && (
          <LabelledField label={t("decision.password")} required error={tried && password === "" ? t("decision.passwordRequired") : undefined}>
            {(control) => <Input.Password {...control} autoComplete="current-password" value={password} onChange={(event) => { setPassword(event.target.value); }} onPressEnter={confirm} />}
          </LabelledField>
        )}
      </Flex>
    </Modal>
  );
}
