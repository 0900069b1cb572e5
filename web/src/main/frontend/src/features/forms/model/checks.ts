import Decimal from "decimal.js";
import type { Field, Form } from "@/lib/api/forms";
import { isEmptyValue, type FieldKind } from "@/field-kinds/field-kind";
import { inRecord } from "@/field-kinds/money/in-record";
import { plainText } from "@/field-kinds/rich-text/plain-text";
import { pathOf } from "@/field-kinds/tree-choice/tree-value";
import type { Json, JsonObject } from "@/lib/json/decode";
import type { Parameters } from "@/lib/i18n/language";
import type { FormTextKey } from "../texts";
import { rowsOf, scopeOf, type ComputedForm } from "./computation";
import type { Evaluator, FormSurroundings } from "./expressions";
import { cellPath, fieldsOf } from "./paths";

export interface Fault {
  key: FormTextKey;
  parameters?: Parameters;
}
/** A fault with its place, in our words or in those of the form's own rule. */
export type LocatedFault = { path: string } & (Fault | { text: string });

export const faultText = (fault: LocatedFault, t: (key: FormTextKey, parameters?: Parameters) => string): string =>
  "text" in fault ? fault.text : t(fault.key, fault.parameters);

const fault = (key: FormTextKey, parameters?: Parameters): Fault => (parameters === undefined ? { key } : { key, parameters });

type Check = (field: Field, value: Json) => Fault | undefined;

const isWhole: Check = (field, value) =>
  field.type === "integer" && !/^-?\d+$/.test(String(value)) ? fault("check.whole", { value: String(value) }) : undefined;

const isNumber: Check = (field, value) =>
  ["decimal", "money", "percent"].includes(field.type) && !/^-?\d+(\.\d+)?$/.test(String(value)) ? fault("check.number", { value: String(value) }) : undefined;

const withinLimits: Check = (field, value) => {
  if (!["integer", "decimal", "money", "percent", "rating"].includes(field.type)) return undefined;
  const number = new Decimal(String(value));
  if (field.min !== undefined && number.lessThan(field.min)) return fault("check.min", { min: field.min });
  if (field.max !== undefined && number.greaterThan(field.max)) return fault("check.max", { max: field.max });
  const scale = field.scale ?? (field.type === "money" ? 2 : undefined);
  return scale !== undefined && number.decimalPlaces() > scale ? { key: "check.scale", parameters: { scale } } : undefined;
};

const withinDates: Check = (field, value) => {
  if (field.type !== "date") return undefined;
  if (field.min !== undefined && String(value) < field.min) return fault("check.min", { min: field.min });
  return field.max !== undefined && String(value) > field.max ? fault("check.max", { max: field.max }) : undefined;
};

const lengthOf = (field: Field, text: string): number => (field.type === "rich-text" ? plainText(text) : text).length;

const shortEnough: Check = (field, value) =>
  field.maxLength !== undefined && typeof value === "string" && lengthOf(field, value) > field.maxLength ? fault("check.length", { max: field.maxLength }) : undefined;

const looksLikeEmail: Check = (field, value) =>
  field.type === "email" && !/^[^\s@]+@[^\s@]+$/.test(String(value)) ? fault("check.email", { value: String(value) }) : undefined;

const isWebAddress: Check = (field, value) =>
  field.type === "url" && !/^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(String(value)) ? fault("check.url", { value: String(value) }) : undefined;

const enoughFiles: Check = (field, value) => {
  if (field.type !== "attachments" || !Array.isArray(value)) return undefined;
  if (field.atLeast !== undefined && value.length < field.atLeast) return fault("check.atLeast", { min: field.atLeast });
  return field.atMost !== undefined && value.length > field.atMost ? fault("check.atMost", { max: field.atMost }) : undefined;
};

const enoughRows: Check = (field, value) =>
  field.type === "table" && field.minRows !== undefined && rowsOf(value).length < field.minRows ? fault("check.minRows", { min: field.minRows }) : undefined;

const deepEnough: Check = (field, value) => {
  const path = field.type === "tree-choice" ? pathOf(value, field.levels) : [];
  const next = field.levels[path.length];
  return path.length > 0 && path.length < (field.depth ?? 1) && next !== undefined && path.at(-1)?.more === true ? fault("check.level", { level: next.title }) : undefined;
};

const checks: Check[] = [isWhole, isNumber, withinLimits, withinDates, shortEnough, looksLikeEmail, isWebAddress, enoughFiles, enoughRows, deepEnough];

const missing: Record<string, FormTextKey> = {
  choice: "check.requiredChoice", "tree-choice": "check.requiredChoice", "multi-choice": "check.requiredChoice", "yes-no": "check.requiredChoice", reference: "check.requiredChoice",
  person: "check.requiredChoice", unit: "check.requiredChoice", position: "check.requiredChoice",
  attachments: "check.requiredFile", signature: "check.requiredSignature", table: "check.requiredRows",
};

export interface CheckScope {
  /** Whether the person can do something about this field now. */
  editable: (key: string) => boolean;
  /** Required by the step, besides what the form itself requires. */
  alsoRequired: ReadonlySet<string>;
  /** A draft may be incomplete. */
  complete: boolean;
}

/** The form's own rules that do not hold. One that cannot be decided yet is left to the server. */
export function checkRules(form: Form, computed: ComputedForm, surroundings: FormSurroundings, evaluator: Evaluator): LocatedFault[] {
  const scope = scopeOf(form, computed, surroundings);
  return form.rules.flatMap((rule) => {
    const table = fieldsOf(form).find((field) => field.key === rule.each);
    if (table === undefined) return evaluator.holds(rule.require, scope) === false ? [{ path: rule.at ?? "", text: rule.say }] : [];
    const column = rule.at?.split(".")[1];
    return rowsOf(scope.values[table.key]).flatMap((values, index) => {
      const broken = evaluator.holds(rule.require, { ...scope, row: { columns: table.columns, values } }) === false;
      return broken ? [{ path: column === undefined ? table.key : cellPath(table.key, index, column), text: rule.say }] : [];
    });
  });
}

/** Values that no two lines may have. */
function twiceIn(table: Field, rows: JsonObject[]): LocatedFault[] {
  return table.columns.filter((column) => column.unique).flatMap((column) => {
    const seen = new Set<string>();
    return rows.flatMap((row, index): LocatedFault[] => {
      const value = row[column.key];
      if (value === undefined || value === null || value === "") return [];
      const known = seen.has(JSON.stringify(value));
      seen.add(JSON.stringify(value));
      return known ? [{ path: cellPath(table.key, index, column.key), key: "check.twice" }] : [];
    });
  });
}

/** What can be said before asking the server, which checks everything again. */
export function checkForm(form: Form, computed: ComputedForm, kindOf: (type: string) => FieldKind, scope: CheckScope): LocatedFault[] {
  const faults: LocatedFault[] = [];
  const check = (field: Field, value: Json | undefined, path: string, required: boolean) => {
    if (isEmptyValue(kindOf(field.type), value)) {
      if (required && scope.complete) faults.push({ path, key: missing[field.type] ?? "check.required" });
      return;
    }
    for (const one of checks) {
      const found = one(field, value ?? null);
      if (found !== undefined) { faults.push({ path, ...found }); return; }
    }
  };
  for (const field of fieldsOf(form)) {
    if (computed.hidden.has(field.key) || computed.readOnly.has(field.key) || !scope.editable(field.key)) continue;
    check(inRecord(field, computed.values), computed.values[field.key], field.key, computed.required.has(field.key) || scope.alsoRequired.has(field.key));
    faults.push(...twiceIn(field, rowsOf(computed.values[field.key])));
    rowsOf(computed.values[field.key]).forEach((row, index) => {
      for (const column of field.columns) {
        const path = cellPath(field.key, index, column.key);
        if (!computed.hidden.has(path) && !computed.readOnly.has(path)) check(inRecord(column, row, computed.values), row[column.key], path, computed.required.has(path));
      }
    });
  }
  return faults;
}
