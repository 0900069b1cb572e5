import { useMutation } from "@tanstack/react-query";
import { App, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { Combobox } from "@/components/combobox/combobox";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchDirectory } from "@/lib/api/forms";
import { giveGrant, type GranteeKind } from "@/lib/api/grants";
import { keys } from "@/lib/api/keys";
import { dateTime, fromLocalInput } from "@/lib/format/format";
import { keysOfAttempts } from "@/lib/http/random-key";
import { isProblem } from "@/lib/http/problem";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useRecordTexts } from "./texts";
import styles from "./grants.module.css";

interface GrantDialogProps {
  record: string;
  onGiven: () => void;
  onClose: () => void;
}

const directories = { person: "people", position: "positions", unit: "units" } as const;
const kinds: GranteeKind[] = ["person", "position", "unit"];

/** Asks whom to let read, until when and why. */
export function GrantDialog({ record, onGiven, onClose }: GrantDialogProps) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [kind, setKind] = useState<GranteeKind>("person");
  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null);
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [keyOf] = useState(keysOfAttempts);
  const giving = useMutation({
    mutationFn: () => {
      const what = { kind, key: chosen?.id ?? "" };
      const moment = fromLocalInput(until) ?? "";
      return giveGrant(record, what, moment, reason.trim(), keyOf(JSON.stringify([what, moment, reason])));
    },
    onSuccess: (grant) => {
      void message.success(t("grants.given", { name: grant.to.name, at: dateTime(grant.until) }));
      onGiven();
    },
  });
  const missing = { who: chosen === null, until: until === "", reason: reason.trim() === "" };
  const confirm = () => {
    setTried(true);
    if (!missing.who && !missing.until && !missing.reason) giving.mutate();
  };
  const placed = isProblem(giving.error) ? giving.error.problem.problems : [];
  const errorAt = (pointer: string, isMissing: boolean): string | undefined =>
    tried && isMissing ? t("grants.missing") : placed.find((entry) => entry.pointer?.startsWith(pointer) === true)?.detail;
  const label = { person: t("grants.person"), position: t("grants.position"), unit: t("grants.unit") };
  const directory = directories[kind];
  return (
    <Modal
      open centered title={t("grants.dialog")} okText={t("grants.confirm")} cancelText={common("action.close")} okButtonProps={{ loading: giving.isPending }}
      onCancel={onClose} onOk={confirm}
    >
      <div className={styles["dialog"]}>
      <p className="muted">{t("grants.explanation")}</p>
      <Radio.Group
        aria-label={t("grants.kind")} value={kind} options={kinds.map((value) => ({ value, label: label[value] }))}
        onChange={(event) => { setKind(kinds.find((known) => known === event.target.value) ?? "person"); setChosen(null); }}
      />
      <LabelledField label={label[kind]} required error={errorAt("/to", missing.who)}>
        {(control) => (
          <Combobox
            control={control} value={chosen} onChange={setChosen} queryKey={keys.directory(directory, "")}
            find={async (q, signal) => (await fetchDirectory(directory, q, signal)).map(({ detail, ...entry }) => ({ ...entry, cells: detail }))}
          />
        )}
      </LabelledField>
      <LabelledField label={t("grants.untilWhen")} required error={errorAt("/until", missing.until)}>
        {(control) => <DateInput time control={control} value={until} onChange={setUntil} />}
      </LabelledField>
      <LabelledField label={t("grants.why")} required error={errorAt("/reason", missing.reason)}>
        {(control) => <Input.TextArea {...control} rows={2} maxLength={1000} value={reason} onChange={(event) => { setReason(event.target.value); }} />}
      </LabelledField>
      {giving.isError && placed.length === 0 && <ProblemView error={giving.error} />}
      </div>
    </Modal>
  );
}
