import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link, useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { ReplayedRecords, ReplayProgress, ReplayShares, ReplaySummary } from "@/features/processes/replay-result";
import { useProcessTexts } from "@/features/processes/texts";
import styles from "@/features/processes/processes.module.css";
import { keys } from "@/lib/api/keys";
import { cancelReplay, fetchReplay, type Replay } from "@/lib/api/replays";
import { paths } from "@/lib/paths";

/** One replay: how far it is, and what would be different. */
export default function ReplayPage() {
  const { id = "" } = useParams();
  const replay = useQuery({
    queryKey: keys.replay(id),
    queryFn: ({ signal }) => fetchReplay(id, signal),
    refetchInterval: (query) => (query.state.data?.state === "working" ? 1000 : false),
  });
  if (replay.isPending) return <Skeleton active />;
  if (replay.isError) return <FailedPage error={replay.error} onRetry={() => void replay.refetch()} />;
  return <ReplayView replay={replay.data} />;
}

function ReplayView({ replay }: { replay: Replay }) {
  const t = useProcessTexts();
  const client = useQueryClient();
  const cancel = useMutation({ mutationFn: () => cancelReplay(replay.id), onSuccess: (changed) => { client.setQueryData(keys.replay(replay.id), changed); } });
  const working = replay.state === "working";
  return (
    <>
      <PageHeading title={t("replay.title", { process: `${replay.process} ${replay.title}` })} note={<Link to={paths.process(replay.process)}>{t("nav.chart")}</Link>} />
      <div className={styles["stack"]}>
        {cancel.isError && <ProblemView error={cancel.error} />}
        {working && <ReplayProgress replay={replay} cancelling={cancel.isPending} onCancel={() => { cancel.mutate(); }} />}
        {!working && <ReplaySummary replay={replay} />}
        {!working && <ReplayedRecords replay={replay} />}
        {!working && <ReplayShares replay={replay} />}
      </div>
    </>
  );
}
