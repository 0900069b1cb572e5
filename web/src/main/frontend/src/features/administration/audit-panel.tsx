import { useQueryClient, useInfiniteQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchAudit, type BrokenChain } from "@/lib/api/administration";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";
import panel from "@/components/panel/panel.module.css";

/** Reads page after page, so that nobody waits for millions of events in one request. */
export function AuditPanel() {
  const t = useAdministrationTexts();
  const client = useQueryClient();
  const [started, setStarted] = useState(false);
  const audit = useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam, signal }) => fetchAudit(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: started,
    gcTime: 0,
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = audit;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);

  const pages = audit.data?.pages ?? [];
  const checked = pages.reduce((sum, page) => sum + page.records, 0);
  const broken = pages.flatMap((page) => page.broken);
  const done = pages.length > 0 && !hasNextPage;
  const again = () => {
    client.removeQueries({ queryKey: keys.audit });
    setStarted(true);
  };
  return (
    <>
      <p className={styles["intro"]}>{t("audit.intro")}</p>
      <p className={styles["intro"]}><Button type={done ? "default" : "primary"} loading={started && !done && !isError} onClick={again}>{t(done ? "audit.again" : "audit.start")}</Button></p>
      <div aria-live="polite">
        {started && !done && !isError && <p className="muted">{t("audit.running", { count: checked })}</p>}
        {done && broken.length === 0 && <Alert type="success" showIcon title={t("audit.good", { count: checked })} />}
        {done && broken.length > 0 && <Alert type="error" showIcon title={t("audit.bad", { count: checked, broken: broken.length })} />}
      </div>
      {isError && <ProblemView error={audit.error} onRetry={again} />}
      {broken.length > 0 && <BrokenChains broken={broken} />}
    </>
  );
}

function BrokenChains({ broken }: { broken: BrokenChain[] }) {
  const t = useAdministrationTexts();
  const words: Record<string, string> = { changed: t("audit.changed"), "out-of-place": t("audit.outOfPlace"), cut: t("audit.cut") };
  const features: Record<string, string> = { account: t("audit.accounts"), records: t("audit.exports") };
  return (
    <div className={`${styles["scroll"] ?? ""} ${panel["panel"] ?? ""}`}>
      <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("audit.title")}>
        <thead><tr><th scope="col">{t("audit.of")}</th><th scope="col">{t("audit.position")}</th><th scope="col">{t("audit.how")}</th></tr></thead>
        <tbody>
          {broken.map((chain) => (
            <tr key={chain.record ?? chain.name}>
              <td data-title={t("audit.of")}>{chain.record === undefined ? features[chain.name] ?? t("audit.noRecord", { feature: chain.name }) : <Link to={paths.record(chain.record)}>{chain.name}</Link>}</td>
              <td data-title={t("audit.position")}>{chain.position}</td>
              <td data-title={t("audit.how")}>{words[chain.how] ?? chain.how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
