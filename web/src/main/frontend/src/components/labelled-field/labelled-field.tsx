import { useId, type ReactNode } from "react";
import styles from "./labelled-field.module.css";

/** What ties a control to its label, its help and its error. */
export interface ControlLinks {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
  "aria-required": boolean | undefined;
}

interface LabelledFieldProps {
  label: string;
  required?: boolean;
  help?: string | undefined;
  error?: string | undefined;
  /** Known from outside when something must jump to the control. */
  id?: string | undefined;
  children: (control: ControlLinks) => ReactNode;
}

export function LabelledField({ label, required = false, help, error, id, children }: LabelledFieldProps) {
  const generated = useId();
  const controlId = id ?? generated;
  const helpId = `${controlId}-help`;
  const errorId = `${controlId}-error`;
  const described = [error === undefined ? "" : errorId, help === undefined ? "" : helpId].filter((part) => part !== "").join(" ");
  return (
    <div className={styles["field"]}>
      <label htmlFor={controlId} className={styles["label"]} data-required={required || undefined}>{label}</label>
      {children({
        id: controlId,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-required": required ? true : undefined,
      })}
      {error !== undefined && <div id={errorId} className={styles["error"]}>{error}</div>}
      {help !== undefined && <div id={helpId} className={styles["help"]}>{help}</div>}
    </div>
  );
}
