import { useId, type ReactNode } from "react";
import styles from "./panel.module.css";

interface PanelProps {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  /** Lists go to the edge. */
  flush?: boolean;
}

/** A titled part of a page. */
export function Panel({ title, extra, children, flush = false }: PanelProps) {
  const id = useId();
  return (
    <section className={styles["panel"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 id={id}>{title}</h2>
        {extra !== undefined && <div className={styles["extra"]}>{extra}</div>}
      </div>
      <div className={flush ? styles["flush"] : styles["body"]}>{children}</div>
    </section>
  );
}
