import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { dismissAssistantOf, fetchAssistantsOf, nameAssistantOf } from "@/lib/api/approvals";
import { keys } from "@/lib/api/keys";
import { AssistantName } from "./assistant-name";
import { PersonChoice, type ChosenPerson } from "./person-choice";
import { useApprovalTexts } from "./texts";
import styles from "./agency-panel.module.css";

/** Administrators say who may set somebody's agents. */
export function AssistantsOfOthers() {
  const t = useApprovalTexts();
  const client = useQueryClient();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [assistant, setAssistant] = useState<ChosenPerson | null>(null);
  const [tried, setTried] = useState(false);
  const of = person?.id ?? "";
  const assistants = useQuery({ queryKey: keys.assistantsOf(of), queryFn: ({ signal }) => fetchAssistantsOf(of, signal), enabled: person !== null });
  const refresh = () => client.invalidateQueries({ queryKey: keys.assistants });
  const name = useMutation({ mutationFn: nameAssistantOf, onSuccess: () => { setAssistant(null); setTried(false); void refresh(); } });
  const dismiss = useMutation({ mutationFn: dismissAssistantOf, onSuccess: refresh });
  const failure = assistants.error ?? name.error ?? dismiss.error;
  return (
    <form className={styles["form"]} onSubmit={(event) => { event.preventDefault(); setTried(true); if (person !== null && assistant !== null) name.mutate({ person: person.id, assistant: assistant.id }); }}>
      <p className="muted">{t("assistants.ofOthersText")}</p>
      <PersonChoice label={t("assistants.whose")} value={person} error={tried && person === null ? t("act.missing") : undefined} onChange={setPerson} />
      {assistants.data?.length === 0 && <p className="muted">{t("assistants.noneOf")}</p>}
      {(assistants.data?.length ?? 0) > 0 && (
        <ul className={styles["list"]} aria-label={t("assistants.ofOthers")}>
          {assistants.data?.map((each) => (
            <li key={each.id}>
              <AssistantName assistant={each} of={{ id: of, name: person?.label ?? "" }} />
              <Button size="small" aria-label={t("assistants.dismissOne", { name: each.name })} loading={dismiss.isPending} onClick={() => { dismiss.mutate({ person: of, assistant: each.id }); }}>{t("assistants.dismiss")}</Button>
            </li>
          ))}
        </ul>
      )}
      <PersonChoice label={t("assistants.assistant")} value={assistant} error={tried && assistant === null ? t("act.missing") : undefined} onChange={setAssistant} />
      {failure !== null && <ProblemView error={failure} />}
      <Button htmlType="submit" loading={name.isPending}>{t("assistants.name")}</Button>
    </form>
  );
}
