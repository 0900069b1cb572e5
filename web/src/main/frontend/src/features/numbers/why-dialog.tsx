import { Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useNumberTexts } from "./texts";

interface WhyDialogProps {
  title: string;
  text: string;
  busy: boolean;
  error: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why before the register changes. */
export function WhyDialog({ title, text, busy, error, onConfirm, onClose }: WhyDialogProps) {
  const t = useNumberTexts();
  const common = useCommonTexts();
  const [reason, setReason] = useState("");
  return (
    <Modal
      open centered title={title} okText={t("void.act")} cancelText={common("action.close")}
      okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: busy }}
      onCancel={onClose} onOk={() => { onConfirm(reason.trim()); }}
    >
      <p className="muted">{text}</p>
      <LabelledField label={t("reason")} required>
        {(control) => <Input.TextArea {...control} rows={3} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); }} />}
      </LabelledField>
      {error !== null && <ProblemView error={error} />}
    </Modal>
  );
}
