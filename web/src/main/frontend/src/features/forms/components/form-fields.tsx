import { useMemo, type ReactNode } from "react";
import { FormServicesProvider, isEmptyValue, type FormServices } from "@/field-kinds/field-kind";
import { columnsInRecord, inRecord } from "@/field-kinds/money/in-record";
import { kindOf } from "@/field-kinds/registry";
import type { Field, Section } from "@/lib/api/forms";
import { isObject, type Json } from "@/lib/json/decode";
import { totalledColumns } from "../model/input";
import { cellPath } from "../model/paths";
import { shownValue } from "../model/shown-value";
import { useFaultTexts } from "../model/use-fault-texts";
import type { FormState } from "../model/use-form-state";
import { useSimilar } from "../model/use-similar";
import { FormField } from "./form-field";
import { FormSection } from "./form-section";
import { SimilarHint } from "./similar-hint";
import styles from "./form-fields.module.css";

interface FormFieldsProps {
  state: FormState;
  /** Which fields may be changed now; the others are shown. */
  editable: (key: string) => boolean;
  /** Fields that this person may not see. */
  concealed?: ReadonlySet<string>;
  alsoRequired?: ReadonlySet<string>;
  /** Which cells of tables may be changed; all of those that `editable` lets be changed unless said. */
  cells?: CellRights | undefined;
  /** How to make a record of another form on the spot, where one may. */
  creationOf?: FormServices["creationOf"];
  /** The record that is shown; none before it is stored. */
  record?: string | undefined;
  /** Above the sections. */
  children?: ReactNode;
}

const none: ReadonlySet<string> = new Set();

export interface CellRights {
  may: (table: string, column: string, row: string | undefined) => boolean;
  /** Whether lines are neither added nor taken out. */
  fixed: (table: string) => boolean;
}
const everyCell: CellRights = { may: () => true, fixed: () => false };

const rowIdOf = (rows: Json | undefined, index: number): string | undefined => {
  const row = Array.isArray(rows) ? rows[index] : undefined;
  return isObject(row) && typeof row["_id"] === "string" ? row["_id"] : undefined;
};

const withoutColumns = (field: Field, concealed: ReadonlySet<string>): Field =>
  field.columns.some((column) => concealed.has(`${field.key}.${column.key}`)) ? { ...field, columns: field.columns.filter((column) => !concealed.has(`${field.key}.${column.key}`)) } : field;

/** A form as its definition says: sections, fields, what is visible and what may be changed. */
export function FormFields({ state, editable, concealed = none, alsoRequired = none, cells = everyCell, creationOf, record, children }: FormFieldsProps) {
  const { form, computed } = state;
  const faultAt = useFaultTexts(state);
  const totals = useMemo(() => totalledColumns(form), [form]);
  const similar = useSimilar(state, record, form.similar.some((fields) => fields.some((key) => editable(key))));
  const mayChange = (key: string, path: string) => editable(key) && !computed.readOnly.has(path);

  const services: FormServices = {
    form: form.form,
    record,
    data: () => state.input(),
    kindOf,
    totalled: (table) => totals.get(table) ?? none,
    newRow: state.newRow,
    creationOf,
    fits: state.fits,
    related: state.related,
    cell: (table, row, column) => {
      const path = cellPath(table, row, column.key);
      const wanted = alsoRequired.has(`${table}.${column.key}`);
      const allowed = cells.may(table, column.key, rowIdOf(state.draft.values[table], row));
      return { visible: !computed.hidden.has(path), editable: allowed && mayChange(table, path), required: wanted || computed.required.has(path), error: faultAt(path) };
    },
    fixedLines: cells.fixed,
  };
  const visible = (field: Field) => !computed.hidden.has(field.key) && !concealed.has(field.key);
  /** What later steps will fill in is left out until then. */
  const alive = (field: Field) => mayChange(field.key, field.key) || !isEmptyValue(kindOf(field.type), shownValue(state, field));
  const shown = (section: Section) => (section.fields.some((field) => visible(field) && alive(field)) ? section.fields.filter(visible) : []);

  return (
    <FormServicesProvider value={services}>
      <div className={styles["form"]}>
        {children}
        {form.sections.filter((section) => shown(section).length > 0).map((section, index) => (
          <FormSection
            key={section.key === "" ? index : section.key}
            title={section.title} label={section.title === "" ? form.title : section.title}
            empty={shown(section).filter((field) => !alive(field)).length}
          >
            {shown(section).map((field) => (
              <FormField
                key={field.key} field={withoutColumns(columnsInRecord(inRecord(field, computed.values), computed.values), concealed)} state={state} editable={mayChange(field.key, field.key)}
                required={computed.required.has(field.key) || alsoRequired.has(field.key)} error={faultAt(field.key)} record={record}
              >
                {similar.filter((hint) => hint.fields.at(-1) === field.key).map((hint) => <SimilarHint key={hint.say} hint={hint} />)}
              </FormField>
            ))}
          </FormSection>
        ))}
      </div>
    </FormServicesProvider>
  );
}
