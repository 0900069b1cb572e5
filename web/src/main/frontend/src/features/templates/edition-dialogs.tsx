import { useMutation } from "@tanstack/react-query";
import { App, Input, Modal } from "antd";
import { useState } from "react";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { approveEdition, refuseEdition, type Edition } from "@/lib/api/template-editions";
import { toLocalInput } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useTemplateTexts } from "./texts";
import styles from "./templates.module.css";

interface DialogProps {
  edition: Edition;
  onClose: () => void;
  onDone: () => Promise<void>;
}

const today = (): string => toLocalInput(new Date().toISOString()).slice(0, 10);

/** Says from when the edition is printed. */
export function ApproveDialog({ edition, onClose, onDone }: DialogProps) {
  const t = useTemplateTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [from, setFrom] = useState(today);
  const approving = useMutation({
    mutationFn: () => approveEdition(edition.id, from),
    onSuccess: async () => {
      void message.success(t("done.approve"));
      await onDone();
      onClose();
    },
  });
  return (
    <Modal
      open centered title={t("approveOf", { revision: edition.revision })} okText={t("approve.act")} cancelText={common("action.cancel")}
      okButtonProps={{ disabled: from === "", loading: approving.isPending }} onOk={() => { approving.mutate(); }} onCancel={onClose}
    >
      <div className={styles["form"]}>
        <LabelledField label={t("approve.from")} required>
          {(control) => <DateInput control={control} value={from} min={today()} onChange={setFrom} />}
        </LabelledField>
        <p className="muted">{t("approve.hint")}</p>
        {approving.isError && <ProblemView error={approving.error} />}
      </div>
    </Modal>
  );
}

/** Asks why the edition must not take effect. */
export function RefuseDialog({ edition, onClose, onDone }: DialogProps) {
  const t = useTemplateTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [reason, setReason] = useState("");
  const refusing = useMutation({
    mutationFn: () => refuseEdition(edition.id, reason.trim()),
    onSuccess: async () => {
      void message.success(t("done.refuse"));
      await onDone();
      onClose();
    },
  });
  return (
    <Modal
      open centered title={t("refuseOf", { revision: edition.revision })} okText={t("refuse.act")} cancelText={common("action.cancel")}
      okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: refusing.isPending }} onOk={() => { refusing.mutate(); }} onCancel={onClose}
    >
      <div className={styles["form"]}>
        <p className="muted">{t("refuse.hint")}</p>
        <LabelledField label={t("refuse.reason")} required>
          {(control) => <Input.TextArea {...control} rows={3} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); }} />}
        </LabelledField>
        {refusing.isError && <ProblemView error={refusing.error} />}
      </div>
    </Modal>
  );
}
