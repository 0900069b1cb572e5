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
      // What is asked beside a button, such as whether it is meant, is answered there.
      const button = [...((scope ?? actions.current)?.querySelectorAll<HTMLElement>(primary) ?? [])].find((one) => one.closest(".ant-popover") === null);
      if (button === undefined) return;
      event.preventDefault();
      button.click();
    };
    // Before the fields: in a table, Enter goes to the next line.
    document.addEventListener("keydown", press, true);
    return () => { document.removeEventListener("keydown", press, true); };
  }, [actions]);
}

/** A menu of what stays in its place while the page scrolls stays with its button: elsewhere it would be drawn away under the finger. */
export const besideButton = (button: HTMLElement): HTMLElement => button.parentElement ?? document.body;

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
