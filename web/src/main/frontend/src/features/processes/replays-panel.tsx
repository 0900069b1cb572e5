import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, InputNumber, Skeleton } from "antd";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import type { Process } from "@/lib/api/processes";
import { beginReplay, fetchReplays } from "@/lib/api/replays";
import { dateTime } from "@/lib/format/format";
import { randomKey } from "@/lib/http/random-key";
import { paths } from "@/lib/paths";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** Past records that are to be played by the chain, and the replays that one began. */
export function ReplaysPanel({ process }: { process: Process }) {
  const t = useProcessTexts();
  const [search] = useSearchParams();
  const candidate = search.get("candidate") ?? undefined;
  const replays = useQuery({ queryKey: keys.replays(process.key), queryFn: ({ signal }) => fetchReplays(process.key, signal) });
  return (
    <div className={styles["stack"]}>
      {candidate !== undefined && <Alert type="info" showIcon title={t("trial.candidate")} />}
      <Begin process={process} candidate={candidate} />
      {replays.isPending && <Skeleton active />}
      {replays.isError && <ProblemView error={replays.error} onRetry={() => void replays.refetch()} />}
      {replays.data !== undefined && replays.data.length > 0 && (
        <Panel title={t("replays.mine")} flush>
          <table className={styles["table"]} aria-label={t("replays.mine")}>
            <thead><tr><th scope="col">{t("replays.when")}</th><th scope="col">{t("replays.state")}</th><th scope="col" data-number>{t("replays.count")}</th></tr></thead>
            <tbody>
              {replays.data.map((replay) => (
                <tr key={replay.id}>
                  <td data-title={t("replays.when")}><Link to={paths.replay(replay.id)}>{dateTime(replay.createdAt)}</Link></td>
                  <td data-title={t("replays.state")}>{replay.stateTitle}{replay.candidate && ` · ${t("replays.candidate")}`}</td>
                  <td data-title={t("replays.count")} data-number>{replay.done}/{replay.total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
    </div>
  );
}

function Begin({ process, candidate }: { process: Process; candidate: string | undefined }) {
  const t = useProcessTexts();
  const navigate = useNavigate();
  const [most, setMost] = useState(100);
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const chosen = () => {
    const search = new URLSearchParams();
    if (from !== "") search.append("filter[createdAt]", `gte:${from}`);
    if (until !== "") search.append("filter[createdAt]", `lte:${until}`);
    return search;
  };
  const begin = useMutation({ mutationFn: () => beginReplay(process.key, candidate, most, chosen(), randomKey()), onSuccess: (replay) => navigate(paths.replay(replay.id)) });
  return (
    <Panel title={t("replays.begin")}>
      <p className={styles["purpose"]}>{t("replays.intro")}</p>
      <form className={styles["choice"]} onSubmit={(event) => { event.preventDefault(); begin.mutate(); }}>
        <LabelledField label={t("replays.most")}>{(control) => <InputNumber {...control} min={1} max={5000} value={most} onChange={(value) => { setMost(value ?? 100); }} />}</LabelledField>
        <LabelledField label={t("replays.from")}>{(control) => <DateInput control={control} value={from} onChange={setFrom} />}</LabelledField>
        <LabelledField label={t("replays.until")}>{(control) => <DateInput control={control} value={until} onChange={setUntil} />}</LabelledField>
        <Button type="primary" htmlType="submit" loading={begin.isPending}>{t("replays.run")}</Button>
      </form>
      {begin.isError && <ProblemView error={begin.error} />}
    </Panel>
  );
}
