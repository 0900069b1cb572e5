import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchPrintLines, type PrintLine } from "@/lib/api/print-batches";
import { paths } from "@/lib/paths";
import { useDocumentTexts } from "./texts";
import styles from "./batch.module.css";

const pageSize = 200;

/** What became of each record. */
export function BatchLog({ batch, done }: { batch: string; done: number }) {
  const t = useDocumentTexts();
  const log = useInfiniteQuery({
    queryKey: [...keys.printBatch(batch), "lines", done],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => fetchPrintLines(batch, pageParam, signal),
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.place),
    placeholderData: (before) => before,
  });
  if (log.isPending) return <Skeleton active title={false} />;
  if (log.isError) return <ProblemView error={log.error} onRetry={() => void log.refetch()} />;
  const what = (line: PrintLine) => {
    if (line.problem !== undefined) return line.problem;
    if (line.print === undefined) return t("batch.waiting");
    return line.print === 1 ? t("batch.original", { number: line.number ?? "" }) : t("batch.copy", { number: line.number ?? "", print: String(line.print) });
  };
  return (
    <>
      <div className={styles["scroll"]}>
        <table className={styles["table"]} aria-label={t("batch.log")}>
          <thead><tr><th scope="col">{t("batch.place")}</th><th scope="col">{t("batch.record")}</th><th scope="col">{t("batch.result")}</th></tr></thead>
          <tbody>
            {log.data.pages.flat().map((line) => (
              <tr key={line.place}>
                <td data-title={t("batch.place")}>{line.place}</td>
                <td data-title={t("batch.record")}><Link to={paths.record(line.record)}>{line.title}</Link></td>
                <td data-title={t("batch.result")} data-bad={line.problem !== undefined}>{what(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {log.hasNextPage && <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t("batch.more")}</Button>}
    </>
  );
}
