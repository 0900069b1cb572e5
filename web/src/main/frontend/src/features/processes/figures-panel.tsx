import { useQuery } from "@tanstack/react-query";
import { Radio, Skeleton } from "antd";
import { useSearchParams } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchFigures, figureGroups, type FigureGroup, type Figures, type Process } from "@/lib/api/processes";
import { duration } from "./duration";
import { FigureBars } from "./figure-bars";
import { FigureChoice, useFigureWish } from "./figure-choice";
import { FiguresTable } from "./figures-table";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** Where the time of a process goes; the address holds what is looked at. */
export default function FiguresPanel({ process }: { process: Process }) {
  const t = useProcessTexts();
  const wish = useFigureWish();
  const [search] = useSearchParams();
  const { hours, from, until } = wish;
  const by: FigureGroup = figureGroups.find((group) => group === search.get("by")) ?? "step";
  const figures = useQuery({ queryKey: keys.figures(process.key, by, hours, from, until), queryFn: ({ signal }) => fetchFigures(process.key, by, hours, from, until, signal) });
  const offered = figureGroups.filter((group) => group !== "person" || process.mayAdminister);
  return (
    <div className={styles["stack"]}>
      <FigureChoice wish={wish} told={figures.data}>
        <Radio.Group aria-label={t("figures.by")} optionType="button" value={by} options={offered.map((group) => ({ value: group, label: t(`by.${group}`) }))} onChange={(event) => { wish.choose("by", String(event.target.value)); }} />
      </FigureChoice>
      {figures.isPending && <Skeleton active />}
      {figures.isError && <ProblemView error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.data && <Told figures={figures.data} by={by} />}
    </div>
  );
}

function Told({ figures, by }: { figures: Figures; by: FigureGroup }) {
  const t = useProcessTexts();
  const answered = figures.items.filter((item) => item.done > 0);
  const completed = figures.ended["completed"];
  const rejected = figures.ended["rejected"];
  return (
    <>
      <Panel title={t("figures.summary")}>
        <ul className={styles["counts"]} role="status">
          <li><strong>{figures.running}</strong>{t("figures.running")}</li>
          {completed !== undefined && <li><strong>{completed.count}</strong>{t("figures.completed", { mean: duration(completed.mean, t) })}</li>}
          {rejected !== undefined && <li><strong>{rejected.count}</strong>{t("figures.rejected")}</li>}
          {by !== "month" && <li data-bad={figures.all.overdue > 0 || undefined}><strong>{figures.all.overdue}</strong>{t("figures.overdue")}</li>}
          <li><strong>{figures.all.returned}</strong>{t("figures.returned", { done: figures.all.done })}</li>
        </ul>
        {figures.items.length === 0 && <p className={styles["help"]}>{t("figures.empty")}</p>}
      </Panel>
      {answered.length > 0 && <Panel title={t("figures.bars")}><FigureBars items={answered} title={t(`by.${by}`)} divided={figures.hours !== "working"} /></Panel>}
      {figures.items.length > 0 && <Panel title={t("figures.numbers")} flush><FiguresTable figures={figures} by={by} /></Panel>}
    </>
  );
}
