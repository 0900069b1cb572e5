import { useEffect, useRef } from "react";
import { drawn, scrollTo } from "./drawing";
import styles from "./swimlane.module.css";

interface SwimlaneProps {
  /** The chart as the server draws it, in SVG. */
  drawing: string;
  /** What the chart shows, for those who hear it. */
  label: string;
  /** Where the chart is what the page is about, it has the room that it needs. */
  whole?: boolean;
}

/** A swimlane flow chart: who does what in which order, and where a record stands. The heads of the lanes stay in view. */
export function Swimlane({ drawing, label, whole = false }: SwimlaneProps) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = frame.current;
    const chart = drawn(drawing);
    if (box === null || chart === null) return;
    box.replaceChildren(chart.heads, chart.body);
    if (chart.current !== undefined) {
      box.scrollLeft = scrollTo(chart.lanes, chart.current, box.clientWidth);
      box.scrollTop = chart.current.y + chart.current.height / 2 - box.clientHeight / 2;
    }
  }, [drawing]);

  // Scrollable regions must be reachable by keyboard.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <div ref={frame} className={styles["frame"]} data-whole={whole || undefined} tabIndex={0} role="region" aria-label={label} />;
}
