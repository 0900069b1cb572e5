import type { ReactNode } from "react";
import styles from "./action-bar.module.css";

/** A page's heading with its actions, always in view: under the top bar, or on a phone above the navigation. */
export function StickyHead({ heading, actions, label }: { heading: ReactNode; actions: ReactNode; label: string }) {
  return (
    <div className={styles["head"]}>
      <div className={styles["heading"]}>{heading}</div>
      <div className={styles["actions"]} role="group" aria-label={label}>{actions}</div>
    </div>
  );
}
