import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Empty, Skeleton } from "antd";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchStamps, type Stamp } from "@/lib/api/stamps";
import { dateTime } from "@/lib/format/format";
import { StampActs } from "./stamp-acts";
import { useStampTexts } from "./texts";
import styles from "./stamps.module.css";

/** The stamps that one keeps or uses. */
export function StampsList() {
  const t = useStampTexts();
  const client = useQueryClient();
  const stamps = useQuery({ queryKey: keys.stamps, queryFn: ({ signal }) => fetchStamps(signal) });
  if (stamps.isPending) return <Skeleton active />;
  if (stamps.isError) return <ProblemView error={stamps.error} onRetry={() => void stamps.refetch()} />;
  if (stamps.data.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("none")} />;
  return (
    <div className={styles["stack"]}>
      {stamps.data.map((stamp) => (
        <Panel key={stamp.key} title={stamp.title}>
          <dl className={styles["facts"]}>
            <dt>{t("keptBy")}</dt><dd>{stamp.keptBy.join(", ")}</dd>
            <dt>{t("usedBy")}</dt><dd>{stamp.usedBy.join(", ")}</dd>
            <dt>{t("size")}</dt><dd>{t("mm", { size: stamp.size })}</dd>
            <dt>{t("picture")}</dt><dd><WhoSet stamp={stamp} /></dd>
          </dl>
          {stamp.mayKeep && <StampActs stamp={stamp} onChanged={() => client.invalidateQueries({ queryKey: keys.stamps })} />}
        </Panel>
      ))}
    </div>
  );
}

function WhoSet({ stamp }: { stamp: Stamp }) {
  const t = useStampTexts();
  if (stamp.setAt === undefined) return t("never");
  return t(stamp.sha256 === "" ? "takenAway" : "set", { by: stamp.setBy ?? "", at: dateTime(stamp.setAt) });
}
