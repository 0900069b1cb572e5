import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { StateTag } from "@/components/state-tag/state-tag";
import { keys } from "@/lib/api/keys";
import { fetchRelated } from "@/lib/api/records";
import { paths } from "@/lib/paths";
import { useRecordTexts } from "./texts";
import styles from "./related-records.module.css";

const relations = ["spawned-from", "spawned", "made-from", "made", "references", "referenced-by"] as const;

export function RelatedRecords({ record }: { record: string }) {
  const t = useRecordTexts();
  const related = useQuery({ queryKey: keys.recordPart(record, "related"), queryFn: ({ signal }) => fetchRelated(record, signal) });
  if (related.isPending) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  if (related.isError) return <ProblemView error={related.error} onRetry={() => void related.refetch()} />;
  if (related.data.items.length === 0) return <p className="muted">{t("related.none")}</p>;
  return (
    <ul>
      {related.data.items.map((item) => {
        const relation = relations.find((known) => known === item.relation);
        return (
          <li key={`${item.relation} ${item.id}`} className={styles["item"]}>
            <span className={styles["relation"]}>{relation === undefined ? item.relation : t(`related.${relation}`)}</span>
            <span className={styles["record"]}>
              <Link to={paths.record(item.id)}>{[item.formTitle, item.number ?? item.title].filter((part) => part !== "").join(" ")}</Link>
              {item.number !== undefined && <span className={styles["title"]}>{item.title}</span>}
              <StateTag state={item.state} title={item.stateTitle} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
