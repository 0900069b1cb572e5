import { Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import type { ReservedNumber } from "@/lib/api/numbers";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

interface ReservedNumberDialogProps {
  numbers: ReservedNumber[];
  busy: boolean;
  onConfirm: (number: string) => void;
  onClose: () => void;
}

/** Which of the numbers that are kept for oneself the record gets. */
export function ReservedNumberDialog({ numbers, busy, onConfirm, onClose }: ReservedNumberDialogProps) {
  const t = useNumberTexts();
  const common = useCommonTexts();
  const [chosen, setChosen] = useState(numbers[0]?.number ?? "");
  return (
    <Modal
      open centered title={t("pad.title")} okText={t("pad.act")} cancelText={common("action.close")} okButtonProps={{ loading: busy }}
      onCancel={onClose} onOk={() => { onConfirm(chosen); }}
    >
      <p className="muted">{t("pad.text")}</p>
      <LabelledField label={t("pad.number")} required>
        {(control) => (
          <select {...control} className={styles["select"]} value={chosen} onChange={(event) => { setChosen(event.target.value); }}>
            {numbers.map((one) => <option key={one.number} value={one.number}>{[one.number, one.note].filter((word) => word !== undefined && word !== "").join(" · ")}</option>)}
          </select>
        )}
      </LabelledField>
    </Modal>
  );
}
