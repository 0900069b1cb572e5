import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Radio, Skeleton } from "antd";
import { useState } from "react";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchAgencies, revokeAgency, setAgency, type Agency } from "@/lib/api/approvals";
import { keys } from "@/lib/api/keys";
import { fromLocalInput, listed, shortDateTime } from "@/lib/format/format";
import type { JsonObject } from "@/lib/json/decode";
import { AssistantsSection, useAssistants } from "./assistants-section";
import { PersonChoice, type ChosenPerson } from "./person-choice";
import { ProcessesChoice, useProcesses } from "./processes-choice";
import { useApprovalTexts } from "./texts";
import styles from "./agency-panel.module.css";

interface AgencyPanelProps {
  /** Whose are shown: one's own, or everybody's to administrators, who set them for others. */
  of: "me" | "all";
  me: string;
  /** Where one sets one's own. */
  myName?: string;
}

/** Who stands in while somebody is away. */
export function AgencyPanel({ of, me, myName = "" }: AgencyPanelProps) {
  const t = useApprovalTexts();
  const client = useQueryClient();
  const agencies = useQuery({ queryKey: keys.agencies(of), queryFn: ({ signal }) => fetchAgencies(of, signal) });
  const processes = useProcesses();
  const refresh = () => client.invalidateQueries({ queryKey: keys.allAgencies });
  const revoke = useMutation({ mutationFn: revokeAgency, onSuccess: refresh });
  if (agencies.isPending) return <Skeleton active title={false} />;
  if (agencies.isError) return <ProblemView error={agencies.error} onRetry={() => void agencies.refetch()} />;
  const named = (key: string) => `${key} ${processes.data?.processes.find((process) => process.key === key)?.title ?? ""}`.trim();
  const current = agencies.data.filter((agency) => agency.revokedAt === undefined && new Date(agency.until) > new Date());
  return (
    <>
      <p className="muted">{t("agency.text")}</p>
      {current.length === 0 && <p className={styles["none"]}>{t("agency.none")}</p>}
      {current.length > 0 && (
        <ul className={styles["list"]} aria-label={t("agency.title")}>
          {current.map((agency) => (
            <li key={agency.id}>
              <span>{of === "me" && agency.person.id === me ? t("agency.mine", { agent: agency.agent.name }) : t("agency.for", { agent: agency.agent.name, person: agency.person.name })}</span>
              <span className="muted">{detail(agency, agency.processes.map(named))}{agency.upTo === undefined ? "" : ` · ${t("agency.upToShort", { amount: String(agency.upTo) })}`}{agency.reason === undefined ? "" : ` · ${agency.reason}`}</span>
              {agency.setBy.id !== agency.person.id && <span className="muted">{t(agency.setAs === "assistant" ? "agency.setByAssistant" : agency.setAs === "administrator" ? "agency.setByAdministrator" : "agency.setBy", { name: agency.setBy.name, person: agency.person.name })}</span>}
              <Button size="small" loading={revoke.isPending} onClick={() => { revoke.mutate(agency.id); }}>{t("agency.end")}</Button>
            </li>
          ))}
        </ul>
      )}
      {revoke.isError && <ProblemView error={revoke.error} />}
      <AgencyForm forOthers={of === "all"} me={me} onSet={() => void refresh()} />
      {of === "me" && <AssistantsSection me={{ id: me, name: myName }} />}
    </>
  );
}

const detail = (agency: Agency, processes: string[]) => `${shortDateTime(agency.from)} – ${shortDateTime(agency.until)}${processes.length === 0 ? "" : ` · ${listed(processes)}`}`;

function AgencyForm({ forOthers, me, onSet }: { forOthers: boolean; me: string; onSet: () => void }) {
  const t = useApprovalTexts();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [agent, setAgent] = useState<ChosenPerson | null>(null);
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [processes, setProcesses] = useState<string[]>([]);
  const [upTo, setUpTo] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [whose, setWhose] = useState(me);
  const others = useAssistants().data?.others ?? [];
  const set = useMutation({
    mutationFn: setAgency,
    onSuccess: () => { setAgent(null); setPerson(null); setFrom(""); setUntil(""); setProcesses([]); setUpTo(""); setReason(""); setTried(false); onSet(); },
  });
  const missing = (value: unknown) => (tried && (value === null || value === "") ? t("act.missing") : undefined);
  const send = () => {
    setTried(true);
    if (agent === null || from === "" || until === "" || (forOthers && person === null)) return;
    const body: JsonObject = { agent: agent.id, from: fromLocalInput(from) ?? "", until: fromLocalInput(until) ?? "", processes };
    if (person !== null) body["person"] = person.id;
    else if (whose !== me) body["person"] = whose;
    if (upTo.trim() !== "") body["upTo"] = Number(upTo);
    if (reason.trim() !== "") body["reason"] = reason.trim();
    set.mutate(body);
  };
  return (
    <form className={styles["form"]} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {forOthers && <PersonChoice label={t("agency.person")} value={person} error={missing(person)} onChange={setPerson} />}
      {!forOthers && others.length > 0 && (
        <LabelledField label={t("agency.person")}>
          {() => (
            <Radio.Group
              vertical aria-label={t("agency.person")} value={whose} options={[{ value: me, label: t("agency.myself") }, ...others.map((each) => ({ value: each.id, label: each.name }))]}
              onChange={(event) => { setWhose(String(event.target.value)); }}
            />
          )}
        </LabelledField>
      )}
      <PersonChoice label={t("agency.agent")} value={agent} error={missing(agent)} onChange={setAgent} />
      <LabelledField label={t("agency.from")} required error={missing(from)}>{(control) => <DateInput time control={control} value={from} onChange={setFrom} />}</LabelledField>
      <LabelledField label={t("agency.until")} required error={missing(until)}>{(control) => <DateInput time control={control} value={until} onChange={setUntil} />}</LabelledField>
      <ProcessesChoice value={processes} onChange={setProcesses} />
      <LabelledField label={t("agency.upTo")} help={t("agency.upToHelp")}>{(control) => <Input {...control} inputMode="decimal" value={upTo} onChange={(event) => { setUpTo(event.target.value.replace(/[^0-9.]/g, "")); }} />}</LabelledField>
      <LabelledField label={t("agency.reason")}>{(control) => <Input {...control} value={reason} onChange={(event) => { setReason(event.target.value); }} />}</LabelledField>
      {set.isError && <ProblemView error={set.error} />}
      <Button type="primary" htmlType="submit" loading={set.isPending}>{t("agency.set")}</Button>
    </form>
  );
}
