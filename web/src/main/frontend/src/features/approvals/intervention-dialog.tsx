import { useQuery } from "@tanstack/react-query";
import { Flex, Input, Modal, Radio, Skeleton } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchPlaces, type WaitingPlace } from "@/lib/api/approvals";
import { keys } from "@/lib/api/keys";
import { dateTime } from "@/lib/format/format";
import type { JsonObject } from "@/lib/json/decode";
import { PersonChoice, type ChosenPerson } from "./person-choice";
import { useApprovalTexts } from "./texts";

const kinds = ["reassign", "again", "skip", "jump"] as const;
type Kind = (typeof kinds)[number];

interface InterventionDialogProps {
  record: string;
  busy: boolean;
  onConfirm: (body: JsonObject) => void;
  onClose: () => void;
}

/** What an administrator does where an approval does not go on by itself; a reason must be given. */
export function InterventionDialog({ record, busy, onConfirm, onClose }: InterventionDialogProps) {
  const t = useApprovalTexts();
  const places = useQuery({ queryKey: keys.recordPart(record, "intervention"), queryFn: ({ signal }) => fetchPlaces(record, signal) });
  const [visit, setVisit] = useState<number>();
  const [kind, setKind] = useState<Kind>("reassign");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState<ChosenPerson | null>(null);
  const [step, setStep] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const place = places.data?.find((each) => each.visit === visit) ?? places.data?.[0];
  const asked = askedAt(place);
  const chosen = asked.find((each) => each.key === from) ?? asked[0];
  const possible = kinds.filter((each) => (each !== "reassign" || asked.length > 0) && (each !== "again" || place?.call !== undefined));
  const what = possible.includes(kind) ? kind : possible[0] ?? "skip";
  const noPerson = what === "reassign" && to === null;
  const goal = place?.goals.find((each) => each.step === step) ?? place?.goals[0];
  const confirm = () => {
    setTried(true);
    if (reason.trim() === "" || noPerson || place === undefined) return;
    const why = { reason: reason.trim(), what };
    if (what === "skip" || what === "again") onConfirm({ ...why, visit: place.visit });
    else if (what === "jump") onConfirm({ ...why, visit: place.visit, step: goal?.step ?? "" });
    else onConfirm({ ...why, task: chosen?.task ?? "", from: chosen?.person ?? "", to: to?.id ?? "" });
  };
  return (
    <Modal open centered title={t("intervene.title")} okText={t("intervene.title")} cancelText={t("decision.back")} okButtonProps={{ loading: busy, danger: true }} onCancel={onClose} onOk={confirm}>
      {places.isPending && <Skeleton active title={false} />}
      {places.isError && <ProblemView error={places.error} />}
      {place !== undefined && (
        <Flex vertical gap={12}>
          {(places.data?.length ?? 0) > 1 && (
            <LabelledField label={t("intervene.where")}>
              {() => <Radio.Group vertical aria-label={t("intervene.where")} value={place.visit} options={(places.data ?? []).map((each) => ({ value: each.visit, label: each.title }))} onChange={(event) => { setVisit(Number(event.target.value)); }} />}
            </LabelledField>
          )}
          <LabelledField label={t("intervene.whatAt", { step: place.title })}>
            {() => <Radio.Group vertical aria-label={t("intervene.what")} value={what} options={possible.map((each) => ({ value: each, label: t(`intervene.${each}`) }))} onChange={(event) => { setKind(event.target.value as Kind); }} />}
          </LabelledField>
          {place.call !== undefined && <CallState call={place.call} />}
          {what === "reassign" && (
            <>
              <LabelledField label={t("intervene.from")}>
                {() => <Radio.Group vertical aria-label={t("intervene.from")} value={chosen?.key} options={asked.map((each) => ({ value: each.key, label: each.name }))} onChange={(event) => { setFrom(String(event.target.value)); }} />}
              </LabelledField>
              <PersonChoice label={t("intervene.to")} value={to} error={tried && noPerson ? t("act.missing") : undefined} onChange={setTo} />
            </>
          )}
          {what === "jump" && (
            <LabelledField label={t("intervene.goal")}>
              {() => <Radio.Group vertical aria-label={t("intervene.goal")} value={goal?.step} options={place.goals.map((each) => ({ value: each.step, label: each.title }))} onChange={(event) => { setStep(String(event.target.value)); }} />}
            </LabelledField>
          )}
          <LabelledField label={t("act.reason")} required error={tried && reason.trim() === "" ? t("act.missing") : undefined}>
            {(control) => <Input.TextArea {...control} rows={3} value={reason} onChange={(event) => { setReason(event.target.value); }} />}
          </LabelledField>
        </Flex>
      )}
    </Modal>
  );
}

/** How often another system was called, why it did not answer, and when it is called next. */
function CallState({ call }: { call: NonNullable<WaitingPlace["call"]> }) {
  const t = useApprovalTexts();
  return (
    <Flex vertical className="muted" style={{ margin: "8px 0" }}>
      <span>{t("intervene.call", { tries: call.tries, most: call.most })}</span>
      {call.failure !== undefined && <span>{t("intervene.failure", { why: call.failure })}</span>}
      {call.next !== undefined && <span>{t("intervene.next", { time: dateTime(call.next) })}</span>}
    </Flex>
  );
}

const askedAt = (place: WaitingPlace | undefined) =>
  (place?.tasks ?? []).flatMap((task) => task.people.map((person) => ({ key: `${task.task} ${person.id}`, task: task.task, person: person.id, name: person.name })));
