import { useQuery } from "@tanstack/react-query";
import { Button, Drawer, Select, Skeleton } from "antd";
import { useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchComparison, fetchVersions, type Version } from "@/lib/api/versions";
import { dateTime, shortDateTime } from "@/lib/format/format";
import { DifferenceTable } from "./difference-table";
import { useRecordTexts } from "./texts";
import styles from "./versions.module.css";

/** How often a record was saved, by whom and when; two of them can be compared. */
export function Versions({ record }: { record: string }) {
  const t = useRecordTexts();
  const [comparing, setComparing] = useState<{ from: number; to: number } | null>(null);
  const versions = useQuery({ queryKey: keys.recordPart(record, "revisions"), queryFn: ({ signal }) => fetchVersions(record, signal) });
  if (versions.isPending) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (versions.isError) return <ProblemView error={versions.error} onRetry={() => void versions.refetch()} />;
  const newestFirst = [...versions.data.items].reverse();
  const latest = newestFirst[0]?.number ?? 0;
  return (
    <>
      <ol className={styles["list"]} aria-label={t("versions.title")}>
        {newestFirst.map((version) => (
          <li key={version.number} className={styles["entry"]}>
            <span>{t("versions.one", { number: version.number })}</span>
            <span className={styles["who"]}>{version.by}</span>
            <time dateTime={version.at} title={dateTime(version.at)}>{shortDateTime(version.at)}</time>
            {version.number > 1 && (
              <Button type="link" size="small" aria-label={t("versions.changesOf", { number: version.number })} onClick={() => { setComparing({ from: version.number - 1, to: version.number }); }}>
                {t("versions.changes")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {latest > 2 && <Button size="small" onClick={() => { setComparing({ from: 1, to: latest }); }}>{t("versions.compare")}</Button>}
      {comparing !== null && <Comparison record={record} versions={newestFirst} first={comparing} onClose={() => { setComparing(null); }} />}
    </>
  );
}

interface ComparisonProps {
  record: string;
  versions: Version[];
  first: { from: number; to: number };
  onClose: () => void;
}

function Comparison({ record, versions, first, onClose }: ComparisonProps) {
  const t = useRecordTexts();
  const [{ from, to }, setPair] = useState(first);
  const comparison = useQuery({
    queryKey: keys.recordPart(record, `comparison ${String(from)} ${String(to)}`),
    queryFn: ({ signal }) => fetchComparison(record, from, to, signal),
  });
  const options = versions.map((version) => ({
    value: version.number,
    label: [t("versions.one", { number: version.number }), version.by, shortDateTime(version.at)].filter((part) => part !== "").join(" · "),
  }));
  return (
    <Drawer open size="large" title={t("versions.compare")} onClose={onClose}>
      <div className={styles["pair"]}>
        <label className={styles["side"]}><span>{t("versions.older")}</span><Select aria-label={t("versions.older")} value={from} options={options} onChange={(next) => { setPair({ from: next, to }); }} /></label>
        <label className={styles["side"]}><span>{t("versions.newer")}</span><Select aria-label={t("versions.newer")} value={to} options={options} onChange={(next) => { setPair({ from, to: next }); }} /></label>
      </div>
      {comparison.isPending && <Skeleton active title={false} />}
      {comparison.isError && <ProblemView error={comparison.error} onRetry={() => void comparison.refetch()} />}
      {comparison.data !== undefined && <DifferenceTable differences={comparison.data.differences} />}
    </Drawer>
  );
}
