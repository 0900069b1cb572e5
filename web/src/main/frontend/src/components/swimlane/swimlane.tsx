import { useEffect, useId, useMemo, useRef } from "react";
import { shortDateTime } from "@/lib/format/format";
import { boxHeight, boxWidth, headHeight, layOut, scrollTo, shortened, type PlacedBox, type SwimlaneChart } from "./layout";
import { useSwimlaneTexts } from "./texts";
import styles from "./swimlane.module.css";

const states = ["done", "current", "waiting", "open", "skipped"] as const;
type State = (typeof states)[number];
const stateOf = (state: string): State => states.find((known) => known === state) ?? "open";
const marks: Record<State, string> = { done: "✓", current: "▶", waiting: "…", open: "", skipped: "–" };

interface SwimlaneProps {
  chart: SwimlaneChart;
  /** What it is called where no record stands anywhere in it. */
  name?: string;
}

/** A swimlane flow chart: who does what in which order, and where it stands. */
export function Swimlane({ chart, name }: SwimlaneProps) {
  const t = useSwimlaneTexts();
  const arrow = useId();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOut(chart), [chart]);
  const current = chart.boxes.filter((box) => stateOf(box.state) === "current").map((box) => box.title);

  useEffect(() => {
    const box = frame.current;
    const at = layout.boxes.find((placed) => stateOf(placed.box.state) === "current");
    if (box === null || at === undefined) return;
    box.scrollLeft = scrollTo(layout.lanes, at.x, box.clientWidth);
    box.scrollTop = at.y + boxHeight / 2 - box.clientHeight / 2;
  }, [layout]);

  const describe = ({ box }: PlacedBox) =>
    [name === undefined ? t("chart.at", { title: box.title, state: t(`chart.${stateOf(box.state)}`) }) : box.title, box.by.join(", "), box.at === undefined ? "" : shortDateTime(box.at)].filter((part) => part !== "").join(" · ");

  return (
    // Scrollable regions must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={frame} className={styles["frame"]} tabIndex={0} role="region" aria-label={t("chart.label", { current: name ?? (current.length === 0 ? t("chart.finished") : current.join(", ")) })}>
      <svg width={layout.width} height={headHeight} className={styles["heads"]} role="group">
        {layout.lanes.map((lane, index) => (
          <g key={lane.key}>
            <title>{lane.title}</title>
            <rect x={lane.x} y={0} width={lane.width} height={headHeight} className={index % 2 === 0 ? styles["lane"] : styles["laneOdd"]} />
            <text x={lane.x + lane.width / 2} y={22} className={styles["laneTitle"]}>{shortened(lane.title, lane.width - 8, 12)}</text>
          </g>
        ))}
        <line x1={0} x2={layout.width} y1={headHeight - 0.5} y2={headHeight - 0.5} className={styles["rule"]} />
      </svg>
      <svg width={layout.width} height={layout.height - headHeight} viewBox={`0 ${String(headHeight)} ${String(layout.width)} ${String(layout.height - headHeight)}`} className={styles["chart"]} role="group">
        <defs>
          <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" className={styles["arrow"]} /></marker>
        </defs>
        {layout.lanes.map((lane, index) => (
          <rect key={lane.key} x={lane.x} y={0} width={lane.width} height={layout.height} className={index % 2 === 0 ? styles["lane"] : styles["laneOdd"]} />
        ))}
        {layout.edges.map((edge, index) => (
          <path key={index} d={edge.path} className={styles["edge"]} data-back={edge.back || undefined} data-done={edge.done || undefined} markerEnd={`url(#${arrow})`} />
        ))}
        {layout.boxes.map((placed) => <Box key={placed.box.step} placed={placed} description={describe(placed)} />)}
        {layout.edges.map((edge, index) => edge.label !== undefined && <text key={index} x={edge.label.x} y={edge.label.y} className={styles["label"]}>{edge.label.text}</text>)}
      </svg>
    </div>
  );
}

function Box({ placed, description }: { placed: PlacedBox; description: string }) {
  const { box, x, y, lines } = placed;
  const state = stateOf(box.state);
  const below = box.by.length === 0 ? "" : box.by.length > 2 ? `${box.by.slice(0, 2).join("、")}…` : box.by.join("、");
  const first = lines.length === 1 ? 32 : 26;
  return (
    <g role="img" aria-label={description} aria-current={state === "current" ? "step" : undefined} className={styles["box"]} data-state={state} transform={`translate(${String(x)} ${String(y)})`}>
      <title>{description}</title>
      <rect width={boxWidth} height={boxHeight} rx={4} />
      {lines.map((line, index) => <text key={index} x={boxWidth / 2} y={first + index * 14} className={styles["title"]}>{line}</text>)}
      {below !== "" && <text x={boxWidth / 2} y={boxHeight - 7} className={styles["by"]}>{below}</text>}
      {marks[state] !== "" && <text x={boxWidth - 6} y={11} className={styles["mark"]}>{marks[state]}</text>}
      {box.number !== undefined && <text x={5} y={11} className={styles["number"]}>{box.number}</text>}
    </g>
  );
}
