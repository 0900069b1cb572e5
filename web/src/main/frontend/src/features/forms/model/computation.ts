import Decimal from "decimal.js";
import type { Field, Form } from "@/lib/api/forms";
import { isObject, type Json, type JsonObject } from "@/lib/json/decode";
import type { Evaluator, FormScope, FormSurroundings } from "./expressions";
import { cellPath, fieldsOf } from "./paths";

/** Computed fields that are not to be computed; in tables `parts/<row id>/price`. */
type Kept = Pick<ReadonlySet<string>, "has">;

export interface FormInput {
  values: JsonObject;
  /** Computed fields that a person has overwritten; in tables `parts/<row id>/price`. */
  overwritten: ReadonlySet<string>;
}

export interface ComputedForm {
  values: JsonObject;
  hidden: ReadonlySet<string>;
  required: ReadonlySet<string>;
  readOnly: ReadonlySet<string>;
}

const rounds = 8;

export const rowKey = (table: string, row: JsonObject, column: string): string => `${table}/${String(row["_id"])}/${column}`;
export const rowsOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter((row): row is JsonObject => isObject(row)) : []);

const numeric = new Set(["integer", "decimal", "money", "percent", "rating"]);

/** Equal as values: 10 and "10.00" are the same amount, references are the same when their ids are. */
export function sameValue(field: Field, a: Json | undefined, b: Json | undefined): boolean {
  const left = a ?? null;
  const right = b ?? null;
  if (left === null || right === null) return left === right || left === "" || right === "";
  if (numeric.has(field.type)) {
    try {
      return new Decimal(String(left)).equals(new Decimal(String(right)));
    } catch {
      return String(left) === String(right);
    }
  }
  if (field.type === "datetime") return new Date(String(left)).getTime() === new Date(String(right)).getTime();
  const identity = (value: Json) => (isObject(value) ? JSON.stringify(value["id"] ?? value["code"] ?? value) : JSON.stringify(value));
  return identity(left) === identity(right);
}

/** Computes until nothing changes any more: values, then what is hidden, which later values may depend on. */
export function computeForm(form: Form, input: { values: JsonObject; overwritten: Kept }, surroundings: FormSurroundings, evaluator: Evaluator): ComputedForm {
  const fields = fieldsOf(form);
  let values = input.values;
  let hidden = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const scope: FormScope = { fields, values: without(values, hidden), surroundings };
    const nextHidden = hiddenOf(form, scope, evaluator);
    const next = computeOnce(fields, values, { ...scope, values: without(values, nextHidden) }, input.overwritten, evaluator);
    const settled = next === values && sameSet(hidden, nextHidden);
    values = next;
    hidden = nextHidden;
    if (settled) break;
  }
  const scope: FormScope = { fields, values: without(values, hidden), surroundings };
  return { values, hidden, ...rulesOf(fields, scope, evaluator) };
}

/**
 * A record as it is stored: the server computed its values, and knows more than the browser does (the unit above a unit,
 * the unit of a person), so that nothing is computed again until somebody changes something.
 */
export const storedForm = (form: Form, values: JsonObject, surroundings: FormSurroundings, evaluator: Evaluator): ComputedForm =>
  computeForm(form, { values, overwritten: { has: () => true } }, surroundings, evaluator);

/** The names that expressions over the finished form see. */
export const scopeOf = (form: Form, computed: ComputedForm, surroundings: FormSurroundings): FormScope => ({
  fields: fieldsOf(form), values: without(computed.values, computed.hidden), surroundings,
});

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every((entry) => b.has(entry));

const without = (values: JsonObject, hidden: ReadonlySet<string>): JsonObject =>
  hidden.size === 0 ? values : Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.has(key)));

function hiddenOf(form: Form, scope: FormScope, evaluator: Evaluator): Set<string> {
  const hidden = new Set<string>();
  for (const section of form.sections) {
    const sectionHidden = section.when !== undefined && evaluator.holds(section.when, scope) !== true;
    for (const field of section.fields) {
      if (sectionHidden || (field.when !== undefined && evaluator.holds(field.when, scope) !== true)) hidden.add(field.key);
      rowsOf(scope.values[field.key]).forEach((row, index) => {
        for (const column of field.columns) {
          if (column.when === undefined) continue;
          const inRow: FormScope = { ...scope, row: { columns: field.columns, values: row } };
          if (evaluator.holds(column.when, inRow) !== true) hidden.add(cellPath(field.key, index, column.key));
        }
      });
    }
  }
  return hidden;
}

function computeOnce(fields: Field[], values: JsonObject, start: FormScope, overwritten: Kept, evaluator: Evaluator): JsonObject {
  let current = values;
  let scope = start;
  const put = (key: string, value: Json) => {
    current = { ...current, [key]: value };
    scope = { ...scope, values: { ...scope.values, [key]: value } };
  };
  for (const field of fields) {
    if (field.value !== undefined && !overwritten.has(field.key)) {
      const value = evaluator.value(field.value, field, scope);
      if (value !== undefined && !sameValue(field, current[field.key], value)) put(field.key, value);
    }
    if (field.columns.length > 0) {
      const rows = rowsOf(current[field.key]);
      const next = rows.map((row) => computeRow(field, row, scope, overwritten, evaluator));
      if (next.some((row, index) => row !== rows[index])) put(field.key, next);
    }
  }
  return current;
}

function computeRow(table: Field, row: JsonObject, scope: FormScope, overwritten: Kept, evaluator: Evaluator): JsonObject {
  let current = row;
  for (const column of table.columns) {
    if (column.value === undefined || overwritten.has(rowKey(table.key, row, column.key))) continue;
    const value = evaluator.value(column.value, column, { ...scope, row: { columns: table.columns, values: current } });
    if (value !== undefined && !sameValue(column, current[column.key], value)) current = { ...current, [column.key]: value };
  }
  return current;
}

function rulesOf(fields: Field[], scope: FormScope, evaluator: Evaluator): { required: Set<string>; readOnly: Set<string> } {
  const required = new Set<string>();
  const readOnly = new Set<string>();
  const add = (field: Field, path: string, within: FormScope) => {
    if (evaluator.holds(field.required, within) === true) required.add(path);
    if (field.type === "related" || (field.value !== undefined && !field.editable) || evaluator.holds(field.readOnly, within) === true) readOnly.add(path);
  };
  for (const field of fields) {
    add(field, field.key, scope);
    rowsOf(scope.values[field.key]).forEach((row, index) => {
      for (const column of field.columns) add(column, cellPath(field.key, index, column.key), { ...scope, row: { columns: field.columns, values: row } });
    });
  }
  return { required, readOnly };
}

/** What a new record starts with. */
export function defaultsOf(form: Form, given: JsonObject, surroundings: FormSurroundings, evaluator: Evaluator): JsonObject {
  const fields = fieldsOf(form);
  let values = given;
  for (const field of fields) {
    if (field.default === undefined || values[field.key] !== undefined) continue;
    const value = evaluator.value(field.default, field, { fields, values, surroundings });
    if (value !== null && value !== undefined) values = { ...values, [field.key]: value };
  }
  return values;
}

/** Which computed fields of a stored record carry another value than the one computed: those were overwritten. */
export function overwrittenIn(form: Form, values: JsonObject, surroundings: FormSurroundings, evaluator: Evaluator): Set<string> {
  const computed = computeForm(form, { values, overwritten: new Set() }, surroundings, evaluator).values;
  const overwritten = new Set<string>();
  for (const field of fieldsOf(form)) {
    if (field.value !== undefined && field.editable && (values[field.key] ?? null) !== null && !sameValue(field, values[field.key], computed[field.key])) overwritten.add(field.key);
    const rows = rowsOf(computed[field.key]);
    rowsOf(values[field.key]).forEach((row, index) => {
      for (const column of field.columns) {
        if (column.value === undefined || !column.editable || (row[column.key] ?? null) === null) continue;
        if (!sameValue(column, row[column.key], rows[index]?.[column.key])) overwritten.add(rowKey(field.key, row, column.key));
      }
    });
  }
  return overwritten;
}
