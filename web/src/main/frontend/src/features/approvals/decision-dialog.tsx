import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import type { Outcome } from "@/lib/api/tasks";
import { useApprovalTexts } from "./texts";

interface DecisionDialogProps {
  outcome: Outcome;
  step: string;
  busy: boolean;
  /** What was typed before. */
  comment?: string | undefined;
  onComment?: (comment: string) => void;
  onConfirm: (comment: string | undefined) => void;
  onClose: () => void;
}

/** The second and last tap: a word about it, and confirm. */
export function DecisionDialog({ outcome, step, busy, comment: before = "", onComment, onConfirm, onClose }: DecisionDialogProps) {
  const t = useApprovalTexts();
  const [comment, setComment] = useState(before);
  const [tried, setTried] = useState(false);
  const needed = outcome.comment === "required";
  const missing = needed && comment.trim() === "";
  const confirm = () => {
    setTried(true);
    if (!missing) onConfirm(comment.trim() === "" ? undefined : comment.trim());
  };
  return (
    <Modal
      open centered title={`${step} · ${outcome.title}`} onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>{t("decision.back")}</Button>,
        <Button key="confirm" type="primary" danger={outcome.style === "danger"} loading={busy} onClick={confirm}>{t("decision.confirm", { outcome: outcome.title })}</Button>,
      ]}
    >
      <LabelledField label={t("decision.comment")} required={needed} error={tried && missing ? t("decision.commentRequired") : undefined}>
        {(control) => <Input.TextArea {...control} rows={3} value={comment} onChange={(event) => { setComment(event.target.value); onComment?.(event.target.value); }} />}
      </LabelledField>
    </Modal>
  );
}
