import { useQuery } from "@tanstack/react-query";
import { Empty, Skeleton } from "antd";
import { Link } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ComparisonTable } from "@/features/processes/comparison-table";
import { FigureChoice, useFigureWish } from "@/features/processes/figure-choice";
import styles from "@/features/processes/processes.module.css";
import { useProcessTexts } from "@/features/processes/texts";
import { keys } from "@/lib/api/keys";
import { fetchComparison } from "@/lib/api/processes";
import { paths } from "@/lib/paths";

/** Which processes take long, come back and are late. */
export default function FiguresPage() {
  const t = useProcessTexts();
  const wish = useFigureWish();
  const { hours, from, until } = wish;
  const comparison = useQuery({ queryKey: keys.comparison(hours, from, until), queryFn: ({ signal }) => fetchComparison(hours, from, until, signal) });
  if (comparison.isError) return <FailedPage error={comparison.error} onRetry={() => void comparison.refetch()} />;
  return (
    <>
      <PageHeading title={t("comparison.title")} note={<Link to={paths.handbook()}>{t("comparison.handbook")}</Link>} />
      <div className={styles["stack"]}>
        <FigureChoice wish={wish} told={comparison.data} />
        {comparison.isPending && <Skeleton active />}
        {comparison.data?.items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("comparison.empty")} />}
        {comparison.data !== undefined && comparison.data.items.length > 0 && <Panel title={t("figures.numbers")} flush><ComparisonTable comparison={comparison.data} /></Panel>}
      </div>
    </>
  );
}
