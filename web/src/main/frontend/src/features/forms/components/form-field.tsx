import type { ReactNode } from "react";
import { kindOf } from "@/field-kinds/registry";
import { isEmptyValue } from "@/field-kinds/field-kind";
import { choiceIsGroup } from "@/field-kinds/choice/choice-field";
import type { Field } from "@/lib/api/forms";
import { controlId } from "../model/paths";
import { shownValue } from "../model/shown-value";
import type { FormState } from "../model/use-form-state";
import { useFormTexts } from "../texts";
import { MaskedValue } from "./masked-value";
import styles from "./form-fields.module.css";

interface FormFieldProps {
  field: Field;
  state: FormState;
  editable: boolean;
  required: boolean;
  error: string | undefined;
  /** The record whose field it is; none before it is stored. */
  record?: string | undefined;
  /** Beneath the field: what else is to be known. */
  children?: ReactNode;
}

/** One field with its label, help and error, tied together for screen readers. */
export function FormField({ field, state, editable, required, error, record, children }: FormFieldProps) {
  const t = useFormTexts();
  const kind = kindOf(field.type);
  const id = controlId(state.form.form, field.key);
  const value = shownValue(state, field);
  const help = field.help ?? (editable && field.value !== undefined ? t("computed.hint") : undefined);
  const described = [error === undefined ? "" : `${id}-error`, help === undefined || !editable ? "" : `${id}-help`].filter((part) => part !== "").join(" ");
  const group = kind.labelling === "group" && (field.type !== "choice" || choiceIsGroup(field));

  return (
    <div className={styles["field"]} data-wide={(kind.wide === true && (editable || !isEmptyValue(kind, value))) || undefined} data-shown={!editable || undefined} data-empty={(!editable && error === undefined && isEmptyValue(kind, value)) || undefined}>
      {editable && !group ? (
        <label id={`${id}-label`} htmlFor={id} className={styles["label"]} data-required={required || undefined}>{field.title}</label>
      ) : (
        <div id={`${id}-label`} className={styles["label"]} data-required={(editable && required) || undefined}>{field.title}</div>
      )}
      {editable ? (
        <kind.Editor
          field={field} value={value} path={field.key}
          labelId={group ? `${id}-label` : undefined}
          control={{ id, "aria-describedby": described === "" ? undefined : described, "aria-invalid": error === undefined ? undefined : true, "aria-required": required ? true : undefined }}
          onChange={(next) => { state.change(field, next); }}
        />
      ) : (
        <div className={styles["value"]} role="group" aria-labelledby={`${id}-label`}><kind.Display field={field} value={value} /></div>
      )}
      {field.mask && record !== undefined && !isEmptyValue(kind, value) && <MaskedValue field={field} record={record} />}
      {error !== undefined && <div id={`${id}-error`} className={styles["error"]}>{error}</div>}
      {help !== undefined && editable && <div id={`${id}-help`} className={styles["help"]}>{help}</div>}
      {children}
    </div>
  );
}
