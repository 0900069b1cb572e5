import { useMutation } from "@tanstack/react-query";
import { Alert, App, Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { enterNumbers } from "@/lib/api/numbers";
import { listed } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

/** Numbers of books, pads and earlier systems. */
export function EntryDialog({ series, onClose, onDone }: { series: string; onClose: () => void; onDone: () => void }) {
  const t = useNumberTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
  const run = useMutation({
    mutationFn: () => enterNumbers(series, lines, note.trim()),
    onSuccess: (entered) => {
      void message.success(t("enter.done", { count: String(entered.count), leaps: String(entered.leaps) }));
      onDone();
      if (entered.foreign.length === 0) onClose();
    },
  });
  const foreign = run.data?.foreign ?? [];
  return (
    <Modal
      open centered title={t("enter.title")} okText={t("enter.act")} cancelText={common("action.close")}
      okButtonProps={{ disabled: lines.length === 0 || note.trim() === "" || run.isSuccess, loading: run.isPending }}
      onCancel={onClose} onOk={() => { run.mutate(); }}
    >
      <p className="muted">{t("enter.text")}</p>
      <div className={styles["form"]}>
        <LabelledField label={t("enter.numbers")} required>
          {(control) => <Input.TextArea {...control} rows={8} value={text} onChange={(event) => { setText(event.target.value); }} />}
        </LabelledField>
        <LabelledField label={t("enter.note")} required>
          {(control) => <Input {...control} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value); }} />}
        </LabelledField>
        {foreign.length > 0 && <Alert type="warning" showIcon title={t("enter.foreign", { numbers: listed(foreign) })} />}
        {run.isError && <ProblemView error={run.error} />}
      </div>
    </Modal>
  );
}
