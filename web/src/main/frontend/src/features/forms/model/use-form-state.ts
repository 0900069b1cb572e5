import { useCallback, useMemo, useState } from "react";
import { kindOf } from "@/field-kinds/registry";
import type { FormServices } from "@/field-kinds/field-kind";
import type { Field, Form } from "@/lib/api/forms";
import type { Json, JsonObject } from "@/lib/json/decode";
import { linesOf } from "@/field-kinds/checklist/checklist-value";
import { nextRowId } from "@/field-kinds/table/rows";
import type { ProblemDetail } from "@/lib/http/problem";
import { computeForm, defaultsOf, overwrittenIn, rowKey, rowsOf, sameValue, scopeOf, storedForm, type ComputedForm, type FormInput } from "./computation";
import { checkForm, checkRules, type CheckScope, type LocatedFault } from "./checks";
import { evaluator } from "./evaluator";
import type { Figures, FormSurroundings } from "./expressions";
import { inputOf } from "./input";
import { fits, withoutUnfitting } from "./options";
import { useRelatedLists } from "./use-related-lists";
import type { KeptInput } from "./kept-input";
import { pathOfPointer } from "./paths";

interface FormStart {
  form: Form;
  data: JsonObject;
  surroundings: FormSurroundings;
  /** The record that is filled in; none before it is stored. */
  record?: string | undefined;
  /** Defaults are filled in. */
  isNew: boolean;
  /** What was typed before and not sent. */
  kept?: KeptInput | undefined;
  /** What is wrong with what the form starts with. */
  refused?: ProblemDetail[] | undefined;
}

interface Draft {
  values: JsonObject;
  overwritten: ReadonlySet<string>;
  dirty: boolean;
}

export interface FormState {
  form: Form;
  computed: ComputedForm;
  dirty: boolean;
  /** As typed, before anything is computed. */
  draft: FormInput;
  change: (field: Field, value: Json) => void;
  /** The data to send; only the wanted fields. */
  input: (wanted?: (key: string) => boolean) => JsonObject;
  /** Checks, shows what is wrong and says whether anything is. */
  check: (complete: boolean, editable: (key: string) => boolean, alsoRequired?: ReadonlySet<string>) => boolean;
  faults: LocatedFault[];
  /** What the server found wrong; each is forgotten when its field changes. */
  refusals: ProblemDetail[];
  refuse: (problems: ProblemDetail[]) => void;
  /** The lists of related records, by field; nothing before they are known. */
  related: FormServices["related"];
  newRow: FormServices["newRow"];
  fits: FormServices["fits"];
}

/** Checklists have their lines from the beginning. */
function withLines(form: Form, values: JsonObject): JsonObject {
  const lists = form.sections.flatMap((section) => section.fields).filter((field) => field.items.length > 0);
  return lists.length === 0 ? values : { ...values, ...Object.fromEntries(lists.map((field) => [field.key, linesOf(field, values[field.key])])) };
}

function startOf({ form, data, surroundings, isNew, kept }: FormStart): Draft {
  if (kept !== undefined) return { values: withLines(form, { ...data, ...kept.values }), overwritten: new Set(kept.overwritten), dirty: true };
  const values = withLines(form, isNew ? defaultsOf(form, data, surroundings, evaluator) : data);
  return { values, overwritten: overwrittenIn(form, values, surroundings, evaluator), dirty: false };
}

/** A form being filled in. What comes anew of a record is shown as long as nothing is typed; for anything else give it a new `key`. */
export function useFormState(start: FormStart): FormState {
  const { form } = start;
  const [figures, setFigures] = useState<Figures>();
  const surroundings = useMemo(() => ({ ...start.surroundings, figures }), [start.surroundings, figures]);
  const [draft, setDraft] = useState(() => startOf(start));
  const [given, setGiven] = useState(start.data);
  if (!start.isNew && start.data !== given) {
    setGiven(start.data);
    if (!draft.dirty) setDraft(startOf(start));
  }
  const [checked, setChecked] = useState<CheckScope | null>(null);
  const [refusals, setRefusals] = useState<ProblemDetail[]>(start.refused ?? []);
  const asStored = start.record !== undefined && !draft.dirty;
  const computed = useMemo(() => (
    asStored ? storedForm(form, draft.values, surroundings, evaluator) : computeForm(form, draft, surroundings, evaluator)
  ), [form, draft, surroundings, asStored]);
  const related = useRelatedLists(form, start.record, () => inputOf(form, computed, draft.overwritten, kindOf));
  if (related !== undefined && related !== figures) setFigures(related);
  const faultsWithin = useCallback((scope: CheckScope): LocatedFault[] => [
    ...checkForm(form, computed, kindOf, scope),
    ...(scope.complete ? checkRules(form, computed, surroundings, evaluator) : []),
  ], [form, computed, surroundings]);
  const faults = useMemo(() => (checked === null ? [] : faultsWithin(checked)), [checked, faultsWithin]);

  const change = useCallback((field: Field, value: Json) => {
    setDraft((before) => {
      const previous = computeForm(form, before, surroundings, evaluator).values[field.key];
      const next = { values: { ...before.values, [field.key]: value }, overwritten: overwrittenAfter(field, previous, value, before.overwritten) };
      return { ...next, values: withoutUnfitting(form, before, next, surroundings, evaluator), dirty: true };
    });
    setRefusals((before) => before.filter((refusal) => pathOfPointer(refusal.pointer ?? "").split("/")[0] !== field.key));
  }, [form, surroundings]);

  return {
    form, computed, dirty: draft.dirty, draft, change, faults, refusals, refuse: setRefusals,
    related: (field) => related?.lists.find((list) => list.field === field),
    input: (wanted) => inputOf(form, computed, draft.overwritten, kindOf, wanted),
    check: (complete, editable, alsoRequired = new Set()) => {
      const scope = { complete, editable, alsoRequired };
      setChecked(scope);
      return faultsWithin(scope).length === 0;
    },
    newRow: (table) => newRow(form, table, computed.values, surroundings),
    fits: (field, option, path, row) => {
      const table = form.sections.flatMap((section) => section.fields).find((candidate) => candidate.key === path.split("/")[0]);
      const line = row === undefined || table === undefined ? undefined : { columns: table.columns, values: row };
      return fits(field, option, { ...scopeOf(form, computed, surroundings), row: line }, evaluator);
    },
  };
}

function newRow(form: Form, table: Field, values: JsonObject, surroundings: FormSurroundings): JsonObject {
  const row: JsonObject = { _id: nextRowId(rowsOf(values[table.key])) };
  const fields = form.sections.flatMap((section) => section.fields);
  for (const column of table.columns) {
    if (column.default === undefined) continue;
    const value = evaluator.value(column.default, column, { fields, values, surroundings, row: { columns: table.columns, values: row } });
    if (value !== null && value !== undefined) row[column.key] = value;
  }
  return row;
}

/** A person who types into a computed field overwrites it; who clears it wants it computed again. */
function overwrittenAfter(field: Field, before: Json | undefined, after: Json, overwritten: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(overwritten);
  const note = (key: string, value: Json | undefined) => {
    if (value === null || value === undefined || value === "") next.delete(key);
    else next.add(key);
  };
  if (field.value !== undefined && field.editable) note(field.key, after);
  const rowsBefore = new Map(rowsOf(before).map((row) => [row["_id"], row]));
  for (const row of rowsOf(after)) {
    for (const column of field.columns) {
      if (column.value === undefined || !column.editable) continue;
      if (!sameValue(column, rowsBefore.get(row["_id"])?.[column.key], row[column.key])) note(rowKey(field.key, row, column.key), row[column.key]);
    }
  }
  return next;
}
