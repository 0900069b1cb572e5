import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { dismissAssistant, fetchAssistants, nameAssistant } from "@/lib/api/approvals";
import { keys } from "@/lib/api/keys";
import { AssistantName } from "./assistant-name";
import { PersonChoice, type ChosenPerson } from "./person-choice";
import { useApprovalTexts } from "./texts";
import styles from "./agency-panel.module.css";

export const useAssistants = () => useQuery({ queryKey: keys.assistants, queryFn: ({ signal }) => fetchAssistants(signal) });

/** Who may set one's agents. */
export function AssistantsSection({ me }: { me: { id: string; name: string } }) {
  const t = useApprovalTexts();
  const client = useQueryClient();
  const assistants = useAssistants();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [tried, setTried] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: keys.assistants });
  const name = useMutation({ mutationFn: nameAssistant, onSuccess: () => { setPerson(null); setTried(false); void refresh(); } });
  const dismiss = useMutation({ mutationFn: dismissAssistant, onSuccess: refresh });
  const mine = assistants.data?.mine ?? [];
  return (
    <section className={styles["assistants"]} aria-label={t("assistants.title")}>
      <h3>{t("assistants.title")}</h3>
      <p className="muted">{t("assistants.text")}</p>
      {mine.length > 0 && (
        <ul className={styles["list"]} aria-label={t("assistants.title")}>
          {mine.map((each) => (
            <li key={each.id}>
              <AssistantName assistant={each} of={me} />
              <Button size="small" aria-label={t("assistants.dismissOne", { name: each.name })} loading={dismiss.isPending} onClick={() => { dismiss.mutate(each.id); }}>{t("assistants.dismiss")}</Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles["form"]} onSubmit={(event) => { event.preventDefault(); setTried(true); if (person !== null) name.mutate(person.id); }}>
        <PersonChoice label={t("assistants.who")} value={person} error={tried && person === null ? t("act.missing") : undefined} onChange={setPerson} />
        {(name.isError || dismiss.isError) && <ProblemView error={name.error ?? dismiss.error} />}
        <Button htmlType="submit" loading={name.isPending}>{t("assistants.name")}</Button>
      </form>
    </section>
  );
}
