import { Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

interface EarlierNumberDialogProps {
  busy: boolean;
  /** What the number was refused for. */
  refused: unknown;
  onConfirm: (number: string, reason: string) => void;
  onClose: () => void;
}

/** The number that a record had before Docket counted, and where it comes from. */
export function EarlierNumberDialog({ busy, refused, onConfirm, onClose }: EarlierNumberDialogProps) {
  const t = useNumberTexts();
  const common = useCommonTexts();
  const [entered, setEntered] = useState("");
  const [reason, setReason] = useState("");
  return (
    <Modal
      open centered title={t("earlier.title")} okText={t("earlier.act")} cancelText={common("action.close")}
      okButtonProps={{ loading: busy, disabled: entered.trim() === "" || reason.trim() === "" }}
      onCancel={onClose} onOk={() => { onConfirm(entered.trim(), reason.trim()); }}
    >
      <p className="muted">{t("earlier.text")}</p>
      <div className={styles["form"]}>
        <LabelledField label={t("earlier.number")} required>
          {(control) => <Input {...control} maxLength={100} value={entered} onChange={(event) => { setEntered(event.target.value); }} />}
        </LabelledField>
        <LabelledField label={t("enter.note")} required>
          {(control) => <Input {...control} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); }} />}
        </LabelledField>
        {refused !== null && <ProblemView error={refused} />}
      </div>
    </Modal>
  );
}
