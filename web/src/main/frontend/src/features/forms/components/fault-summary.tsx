import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { faultText } from "../model/checks";
import { controlId, fieldAt, pathOfPointer } from "../model/paths";
import type { FormState } from "../model/use-form-state";
import { useFormTexts } from "../texts";
import styles from "./form-fields.module.css";

/** Focuses what is wrong: the control itself, or the first one of its group. */
export function jumpTo(form: string, path: string): void {
  const control = document.getElementById(controlId(form, path)) ?? document.getElementById(`${controlId(form, path)}-label`)?.parentElement;
  if (control === null || control === undefined) return;
  control.scrollIntoView({ block: "center" });
  const inside = control.querySelector<HTMLElement>("input, textarea, button, a[href]");
  (control.matches("input, textarea, button") ? control : inside)?.focus();
}

/** Everything that is wrong in one place; each line jumps to its field. Takes the focus when it appears. */
export function FaultSummary({ state }: { state: FormState }) {
  const t = useFormTexts();
  const box = useRef<HTMLDivElement>(null);
  const lines = [
    ...state.faults.map((fault) => ({ path: fault.path, text: faultText(fault, t) })),
    ...state.refusals.map((refusal) => ({ path: pathOfPointer(refusal.pointer ?? ""), text: refusal.detail })),
  ].filter((line, index, all) => all.findIndex((other) => other.path === line.path) === index || line.path === "");
  const any = lines.length > 0;

  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);

  const nameOf = (path: string): string => {
    const place = fieldAt(state.form, path);
    if (place === undefined) return "";
    const title = place.column === undefined ? place.field.title : `${place.field.title} · ${place.column.title}`;
    return place.row === undefined ? title : t("summary.line", { field: title, row: place.row + 1 });
  };

  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1} className={styles["summary"]}>
      <Alert
        type="error" role="alert" showIcon title={t("summary.title", { count: lines.length })}
        description={
          <ul>
            {lines.map((line, index) => {
              const name = nameOf(line.path);
              return (
                <li key={`${line.path} ${String(index)}`}>
                  {name === "" ? line.text : <button type="button" onClick={() => { jumpTo(state.form.form, line.path); }}>{name}: {line.text}</button>}
                </li>
              );
            })}
          </ul>
        }
      />
    </div>
  );
}
