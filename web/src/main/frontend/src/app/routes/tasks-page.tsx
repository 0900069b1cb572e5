import { Empty, Segmented, Skeleton } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { ProblemView } from "@/components/problem-view/problem-view";
import { BulkBar } from "@/features/approvals/bulk-bar";
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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (task: string, on: boolean) => { setChosen((before) => new Set(on ? [...before, task] : [...before].filter((id) => id !== task))); };

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
      {state === "open" && <BulkBar tasks={items.filter((task) => chosen.has(task.id))} onDone={(failed) => { setChosen(new Set(failed)); }} />}
      {items.length > 0 && (
        <div className={panel["panel"]}>
          {state === "open" ? <TaskList tasks={inOrderOfUrgency(items)} label={t("tasks.title")} chosen={chosen} onChoose={choose} /> : <TaskList tasks={items} label={t("tasks.title")} />}
        </div>
      )}
    </>
  );
}
