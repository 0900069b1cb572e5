import { Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { useCommonTexts } from "@/lib/i18n/use-texts";

interface ReasonDialogProps {
  title: string;
  label: string;
  explanation?: string;
  required: boolean;
  danger?: boolean;
  busy: boolean;
  /** What was typed before. */
  reason?: string | undefined;
  onReason?: (reason: string) => void;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why before a record is taken back. */
export function ReasonDialog({ title, label, explanation, required, danger = false, busy, reason: before = "", onReason, onConfirm, onClose }: ReasonDialogProps) {
  const common = useCommonTexts();
  const [reason, setReason] = useState(before);
  const missing = required && reason.trim() === "";
  return (
    <Modal
      open centered title={title} okText={title} cancelText={common("action.close")} okButtonProps={{ danger, disabled: missing, loading: busy }}
      onCancel={onClose} onOk={() => { onConfirm(reason.trim()); }}
    >
      {explanation !== undefined && <p className="muted">{explanation}</p>}
      <LabelledField label={label} required={required}>
        {(control) => <Input.TextArea {...control} rows={3} value={reason} onChange={(event) => { setReason(event.target.value); onReason?.(event.target.value); }} />}
      </LabelledField>
    </Modal>
  );
}
