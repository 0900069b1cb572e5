import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchAggregates, type OfferedColumn } from "@/lib/api/lists";
import { FiguresTable } from "./figures-table";
import { isGroupable, isNumeric } from "./list-columns";
import { wordsOf } from "./list-search";
import { isMoment } from "./operators";
import { useRecordTexts } from "./texts";
import styles from "./figures.module.css";

interface FiguresPanelProps {
  form: string;
  offered: OfferedColumn[];
  /** Which records are measured, as the list asks for them. */
  question: URLSearchParams;
  group: string;
  measures: string;
  onChange: (group: string, measures: string) => void;
  /** Where the records of a group are listed. */
  linkTo: (filters: string[]) => string;
}

const parts = ["year", "quarter", "month", "week", "day"] as const;
const functions = ["sum", "avg", "min", "max"] as const;
const mostMeasures = 4;

/** The records of the list counted and summed, by what they have in common. */
export function FiguresPanel({ form, offered, question, group, measures, onChange, linkTo }: FiguresPanelProps) {
  const t = useRecordTexts();
  const groups = wordsOf(group);
  const wanted = wordsOf(measures);
  const asked = new URLSearchParams(question);
  if (groups.length > 0) asked.set("group", groups.join(","));
  asked.set("measures", wanted.join(","));
  const figures = useQuery({ queryKey: keys.aggregates(form, asked.toString()), queryFn: ({ signal }) => fetchAggregates(form, asked, signal) });
  const regroup = (place: number, word: string) => { onChange([...groups.slice(0, place), ...(word === "" ? [] : [word, ...groups.slice(place + 1)])].join(","), measures); };
  return (
    <section className={styles["panel"]} aria-label={t("figures.title")}>
      <div className={styles["head"]}>
        <GroupBy label={t("figures.by")} part="figures.part" offered={offered} word={groups[0] ?? ""} onChange={(word) => { regroup(0, word); }} />
        {groups.length > 0 && <GroupBy label={t("figures.then")} part="figures.partThen" offered={offered} word={groups[1] ?? ""} onChange={(word) => { regroup(1, word); }} />}
        <Figures offered={offered} wanted={wanted} onChange={(next) => { onChange(group, next.join(",")); }} />
      </div>
      {figures.isPending && <Skeleton active />}
      {figures.isError && <ProblemView error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isSuccess && <FiguresTable figures={figures.data} linkTo={linkTo} />}
    </section>
  );
}

interface GroupByProps {
  label: string;
  part: "figures.part" | "figures.partThen";
  offered: OfferedColumn[];
  word: string;
  onChange: (word: string) => void;
}

function GroupBy({ label, part, offered, word, onChange }: GroupByProps) {
  const t = useRecordTexts();
  const [key = "", calendar = "month"] = word.split(":");
  const column = offered.find((candidate) => candidate.key === key);
  const written = (next: string, unit: string) => {
    const chosen = offered.find((candidate) => candidate.key === next);
    return chosen !== undefined && isMoment(chosen.type) ? `${next}:${unit}` : next;
  };
  return (
    <label>
      {label}
      <select value={key} onChange={(event) => { onChange(written(event.target.value, "month")); }}>
        <option value="">{t("figures.nothing")}</option>
        {offered.filter(isGroupable).map((entry) => <option key={entry.key} value={entry.key}>{entry.title}</option>)}
      </select>
      {column !== undefined && isMoment(column.type) && (
        <select aria-label={t(part, { field: column.title })} value={calendar} onChange={(event) => { onChange(written(key, event.target.value)); }}>
          {parts.map((unit) => <option key={unit} value={unit}>{t(`figures.${unit}`)}</option>)}
        </select>
      )}
    </label>
  );
}

function Figures({ offered, wanted, onChange }: { offered: OfferedColumn[]; wanted: string[]; onChange: (wanted: string[]) => void }) {
  const t = useRecordTexts();
  const title = (word: string) => {
    const [name = "", key = ""] = word.split(":");
    const field = offered.find((column) => column.key === key)?.title ?? key;
    return name === "count" ? t("figures.count") : t(`figures.${functions.find((each) => each === name) ?? "sum"}`, { field });
  };
  const possible = ["count", ...offered.filter((column) => column.sorted && isNumeric(column)).flatMap((column) => functions.map((name) => `${name}:${column.key}`))];
  return (
    <>
      {wanted.map((word) => (
        <span key={word} className={styles["measure"]}>
          {title(word)}
          {wanted.length > 1 && <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("figures.removeMeasure", { figure: title(word) })} onClick={() => { onChange(wanted.filter((other) => other !== word)); }} />}
        </span>
      ))}
      {wanted.length < mostMeasures && (
        <select aria-label={t("figures.addMeasure")} value="" onChange={(event) => { if (event.target.value !== "") onChange([...wanted, event.target.value]); }}>
          <option value="">{t("figures.addMeasure")}</option>
          {possible.filter((word) => !wanted.includes(word)).map((word) => <option key={word} value={word}>{title(word)}</option>)}
        </select>
      )}
    </>
  );
}
