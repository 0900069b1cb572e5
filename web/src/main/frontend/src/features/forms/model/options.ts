import type { Field, Form, Option } from "@/lib/api/forms";
import type { Json, JsonObject } from "@/lib/json/decode";
import { computeForm, rowsOf, scopeOf, type FormInput } from "./computation";
import type { Evaluator, FormScope, FormSurroundings } from "./expressions";
import { fieldsOf } from "./paths";

const candidateOf = (option: Option): JsonObject => ({
  ...option.values, id: option.code, code: option.code, name: option.name ?? option.title, parent: option.parent ?? null,
});

/** Whether the condition of a choice lets this option be chosen. */
export const fits = (field: Field, option: Option, scope: FormScope, evaluator: Evaluator): boolean =>
  field.where === undefined || evaluator.holds(field.where, { ...scope, candidate: candidateOf(option) }) === true;

const isDependent = (field: Field): boolean => field.where !== undefined && field.options !== undefined;

/** Empties the choices that fitted before a change and do not any more, as the server would refuse them. */
export function withoutUnfitting(form: Form, before: FormInput, after: FormInput, surroundings: FormSurroundings, evaluator: Evaluator): JsonObject {
  const fields = fieldsOf(form);
  const dependent = fields.flatMap((field) => [field, ...field.columns]).filter(isDependent);
  const scopeIn = (input: FormInput) => scopeOf(form, computeForm(form, input, surroundings, evaluator), surroundings);
  let values = after.values;
  // Each round may empty what the next ones depend on, from province to city to district.
  let rounds = dependent.length;
  while (rounds > 0) {
    const next = emptied(fields, values, scopeIn(before), scopeIn({ ...after, values }), evaluator);
    rounds = next === values ? 0 : rounds - 1;
    values = next;
  }
  return values;
}

function emptied(fields: Field[], values: JsonObject, before: FormScope, after: FormScope, evaluator: Evaluator): JsonObject {
  let next = values;
  const put = (key: string, value: Json) => { next = { ...next, [key]: value }; };
  for (const field of fields) {
    const kept = isDependent(field) ? keptOf(field, values[field.key], before, after, evaluator) : values[field.key];
    if (kept !== values[field.key]) put(field.key, kept ?? null);
    if (!field.columns.some(isDependent)) continue;
    const rows = rowsOf(values[field.key]);
    const left = rows.map((row) => rowLeft(field, row, before, after, evaluator));
    if (left.some((row, index) => row !== rows[index])) put(field.key, left);
  }
  return next;
}

function rowLeft(table: Field, row: JsonObject, before: FormScope, after: FormScope, evaluator: Evaluator): JsonObject {
  const old = rowsOf(before.values[table.key]).find((candidate) => candidate["_id"] === row["_id"]) ?? row;
  const within = (scope: FormScope, values: JsonObject): FormScope => ({ ...scope, row: { columns: table.columns, values } });
  let left = row;
  for (const column of table.columns.filter(isDependent)) {
    const kept = keptOf(column, row[column.key], within(before, old), within(after, row), evaluator);
    if (kept !== row[column.key]) left = { ...left, [column.key]: kept ?? null };
  }
  return left;
}

function keptOf(field: Field, value: Json | undefined, before: FormScope, after: FormScope, evaluator: Evaluator): Json | undefined {
  const stays = (code: Json) => {
    const option = field.options?.find((candidate) => candidate.code === code);
    return option === undefined || fits(field, option, after, evaluator) || !fits(field, option, before, evaluator);
  };
  if (!Array.isArray(value)) return value === undefined || value === null || stays(value) ? value : null;
  const kept = value.filter(stays);
  return kept.length === value.length ? value : kept;
}
