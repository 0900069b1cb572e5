import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchImportProblems, type Import, type ImportProblem } from "@/lib/api/imports";
import { keys } from "@/lib/api/keys";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

/** What is wrong in which cell. */
export function ProblemsPanel({ subject }: { subject: Import }) {
  const t = useImportTexts();
  const common = useCommonTexts();
  const problems = useInfiniteQuery({
    queryKey: keys.importProblems(subject.id, subject.changedAt),
    queryFn: ({ signal, pageParam }) => fetchImportProblems(subject.id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = problems.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("problems.title")} flush>
      {problems.isError && <ProblemView error={problems.error} onRetry={() => void problems.refetch()} />}
      <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("problems.title")}>
        <thead>
          <tr>
            {subject.sheets.length > 1 && <th scope="col">{t("problems.sheet")}</th>}
            <th scope="col">{t("problems.line")}</th>
            <th scope="col">{t("problems.column")}</th>
            <th scope="col">{t("problems.message")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((problem, index) => <ProblemRow key={index} subject={subject} problem={problem} />)}
        </tbody>
      </table>
      {problems.hasNextPage && <div className={styles["more"]}><Button loading={problems.isFetchingNextPage} onClick={() => void problems.fetchNextPage()}>{common("action.more")}</Button></div>}
    </Panel>
  );
}

function ProblemRow({ subject, problem }: { subject: Import; problem: ImportProblem }) {
  const t = useImportTexts();
  const sheet = subject.sheets.find((each) => each.sheet === problem.sheet);
  return (
    <tr>
      {subject.sheets.length > 1 && <td data-title={t("problems.sheet")}>{sheet?.name}</td>}
      <td data-title={t("problems.line")}>{problem.line}</td>
      <td data-title={t("problems.column")}>{sheet?.headings[problem.column] ?? t("problems.wholeRow")}</td>
      <td data-title={t("problems.message")}>{problem.detail}</td>
    </tr>
  );
}
