import { Button, Input, Modal, Radio } from "antd";
import { useState, type ReactNode } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import type { OpenTask } from "@/lib/api/tasks";
import type { JsonObject } from "@/lib/json/decode";
import { namesPerson, needsComment, type TaskActKey } from "./acts";
import { PersonChoice, type ChosenPerson } from "./person-choice";
import { useApprovalTexts } from "./texts";

const explained = ["transfer", "delegate", "ask", "return", "hold"] as const;
const moments = ["before", "beside", "after"] as const;

interface ActDialogProps {
  act: TaskActKey;
  task: OpenTask;
  busy: boolean;
  onConfirm: (body: JsonObject) => void;
  onClose: () => void;
}

/** What an act needs to be said, and its last tap. */
export function ActDialog({ act, task, busy, onConfirm, onClose }: ActDialogProps) {
  const t = useApprovalTexts();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [added, setAdded] = useState(task.added[0]?.person ?? "");
  const [step, setStep] = useState(task.returnTo.at(-1)?.step ?? "");
  const [back, setBack] = useState(false);
  const [when, setWhen] = useState<(typeof moments)[number]>("beside");
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const goal = task.returnTo.find((each) => each.step === step);
  const noPerson = namesPerson.has(act) && person === null;
  const noComment = needsComment.has(act) && comment.trim() === "";
  const confirm = () => {
    setTried(true);
    if (noPerson || noComment) return;
    const said: JsonObject = comment.trim() === "" ? {} : { comment: comment.trim() };
    if (act === "return") onConfirm({ ...said, step, back: back && goal?.straightBack === true });
    else if (act === "remove-signer") onConfirm({ ...said, person: added });
    else if (act === "add-signer") onConfirm({ ...said, person: person?.id ?? "", when });
    else onConfirm(namesPerson.has(act) ? { ...said, person: person?.id ?? "" } : said);
  };
  const explanation = explained.find((known) => known === act);
  const commentLabel = act === "ask" ? "act.enquiry" : act === "reply" ? "act.answer" : needsComment.has(act) ? "act.reason" : "act.comment";
  return (
    <Modal
      open centered title={`${task.title} · ${t(`act.${act}`)}`} onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>{t("decision.back")}</Button>,
        <Button key="confirm" type="primary" loading={busy} onClick={confirm}>{t("decision.confirm", { outcome: t(`act.${act}`) })}</Button>,
      ]}
    >
      {explanation !== undefined && <p className="muted">{t(`act.${explanation}.text`)}</p>}
      {act === "reply" && task.asked.note !== undefined && <blockquote>{task.asked.note}</blockquote>}
      {namesPerson.has(act) && <PersonChoice label={t("act.person")} value={person} error={tried && noPerson ? t("act.missing") : undefined} onChange={setPerson} />}
      {act === "remove-signer" && <Choice label={t("act.person")} value={added} onChange={setAdded} options={task.added.map((each) => ({ value: each.person, label: each.name }))} />}
      {act === "add-signer" && <Choice label={t("act.when")} value={when} onChange={(next) => { setWhen(next as typeof when); }} options={moments.map((each) => ({ value: each, label: t(`act.${each}`) }))} />}
      {act === "return" && (
        <>
          <Choice label={t("act.step")} value={step} onChange={setStep} options={task.returnTo.map((each) => ({ value: each.step, label: each.title }))} />
          {goal?.straightBack === true && (
            <Choice
              label={t("act.afterwards")} value={back ? "back" : "again"} onChange={(next) => { setBack(next === "back"); }}
              options={[{ value: "again", label: t("act.walkAgain") }, { value: "back", label: t("act.straightBack") }]}
            />
          )}
        </>
      )}
      <LabelledField label={t(commentLabel)} required={needsComment.has(act)} error={tried && noComment ? t("act.missing") : undefined}>
        {(control) => <Input.TextArea {...control} rows={3} value={comment} onChange={(event) => { setComment(event.target.value); }} />}
      </LabelledField>
    </Modal>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <LabelledField label={label}>
      {() => <Radio.Group vertical aria-label={label} value={value} options={options} onChange={(event) => { onChange(String(event.target.value)); }} />}
    </LabelledField>
  );
}
