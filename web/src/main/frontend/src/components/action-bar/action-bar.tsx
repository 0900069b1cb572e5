import { useEffect, useRef, type ReactNode } from "react";
import styles from "./action-bar.module.css";

const primary = "button.ant-btn-primary:not(:disabled)";

/** Ctrl+Enter (on a Mac ⌘ Enter) does the usual thing, from wherever one types; in an open dialog, that one's. */
function useCtrlEnter(actions: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      const dialogs = document.querySelectorAll<HTMLElement>('[role="dialog"]');
      const scope = dialogs.item(dialogs.length - 1) as HTMLElement | null;
      const button = (scope ?? actions.current)?.querySelector<HTMLElement>(primary);
      if (button === null || button === undefined) return;
      event.preventDefault();
      button.click();
    };
    // Before the fields: in a table, Enter goes to the next line.
    document.addEventListener("keydown", press, true);
    return () => { document.removeEventListener("keydown", press, true); };
  }, [actions]);
}

/** A page's heading with its actions, always in view: under the top bar, or on a phone above the navigation. */
export function StickyHead({ heading, actions, label }: { heading: ReactNode; actions: ReactNode; label: string }) {
  const buttons = useRef<HTMLDivElement>(null);
  useCtrlEnter(buttons);
  return (
    <div className={styles["head"]}>
      <div className={styles["heading"]}>{heading}</div>
      <div ref={buttons} className={styles["actions"]} role="group" aria-label={label}>{actions}</div>
    </div>
  );
}
