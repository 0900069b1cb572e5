import { Empty, Segmented, Skeleton } from "antd";
import { useSearchParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { ProblemView } from "@/components/problem-view/problem-view";
import { inOrderOfUrgency, TaskList } from "@/features/approvals/task-list";
import { useApprovalTexts } from "@/features/approvals/texts";
import { useTasks } from "@/features/approvals/use-tasks";
import panel from "@/components/panel/panel.module.css";

export default function TasksPage() {
  const t = useApprovalTexts();
  const [search, setSearch] = useSearchParams();
  const state = search.get("state") === "done" ? "done" : "open";
  const tasks = useTasks(state);
  const items = tasks.data?.items ?? [];

  return (
    <>
      <PageHeading
        title={t("tasks.title")}
        extra={
          <Segmented
            aria-label={t("tasks.which")}
            value={state}
            options={[{ value: "open", label: t("tasks.open") }, { value: "done", label: t("tasks.done") }]}
            onChange={(next) => { setSearch(next === "done" ? { state: "done" } : {}, { replace: true }); }}
          />
        }
      />
      {tasks.isPending && <Skeleton active />}
      {tasks.isError && <ProblemView error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isSuccess && items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(state === "open" ? "tasks.empty" : "tasks.emptyDone")} />}
      {items.length > 0 && <div className={panel["panel"]}><TaskList tasks={state === "open" ? inOrderOfUrgency(items) : items} label={t("tasks.title")} /></div>}
    </>
  );
}
