import { evaluate, ExpressionFailure, isTree, toPlain, type Value } from "@/lib/expression";
import { Decimal, decimalText, rounded } from "@/lib/expression/decimal";
import { companyZone } from "@/lib/format/format";
import { inRecord } from "@/field-kinds/money/in-record";
import { linesOf, resultOf } from "@/field-kinds/checklist/checklist-value";
import { paragraphs, plainText } from "@/field-kinds/rich-text/plain-text";
import { isObject, type Json, type JsonObject } from "@/lib/json/decode";
import type { Expression, Field } from "@/lib/api/forms";
import type { Evaluator, FormScope } from "./expressions";

/** What the API gave, for the flat records that expressions see. */
const originals = new WeakMap<object, Json>();

/**
 * A reference comes as {id, title, number, values}, a unit as {code, name}; expressions ask for
 * `customer.phone` and `unit.id`: one level, with an id.
 */
function flat(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (!isObject(value)) return value ?? null;
  const { values, frozen, ...own } = value as JsonObject;
  const members: Record<string, unknown> = {};
  for (const source of [own, isObject(values) ? values : {}, isObject(frozen) ? frozen : {}]) {
    for (const [key, member] of Object.entries(source)) members[key] = flat(member as Json);
  }
  if (members["id"] === undefined && typeof members["code"] === "string") members["id"] = members["code"];
  originals.set(members, value as Json);
  return members;
}

const recordTypes = new Set(["reference", "person", "unit", "position"]);

/** A field's value as expressions see it; a bare id or code stands for its record. */
function valueOf(field: Field, value: Json | undefined): unknown {
  if (recordTypes.has(field.type) && typeof value === "string") return value === "" ? null : flat({ id: value, code: value });
  if (value === "") return null;
  if (field.type === "checklist") {
    const lines = linesOf(field, value);
    return { ...resultOf(lines), lines: lines.map((line) => rowOf(field.columns, line)) };
  }
  if (field.type === "rich-text") return typeof value === "string" && plainText(value) !== "" ? plainText(value) : null;
  if (field.type === "table") return Array.isArray(value) ? value.map((row) => (isObject(row) ? rowOf(field.columns, row as JsonObject) : null)) : [];
  if (["attachments", "multi-choice", "tags"].includes(field.type) && (value === undefined || value === null)) return [];
  return flat(value);
}

function rowOf(columns: Field[], row: JsonObject): Record<string, unknown> {
  const known = new Map(columns.map((column) => [column.key, column]));
  return Object.fromEntries(Object.entries(row).map(([key, value]) => {
    const column = known.get(key);
    return [key, column === undefined ? flat(value) : valueOf(column, value)];
  }));
}

/** Thrown where an expression needs what only the server knows and has not said yet. */
class FigureMissing extends Error {}

/** What the server said of the part of an expression with this text, in the line or in the form. */
function figureOf({ fields, surroundings, row }: FormScope, text: string): unknown {
  const table = row === undefined ? undefined : fields.find((field) => field.columns === row.columns);
  const line = row === undefined || table === undefined ? undefined : surroundings.figures?.lines[`${table.key}/${String(row.values["_id"])}`];
  const figures = line !== undefined && text in line ? line : surroundings.figures?.figures;
  if (figures === undefined || !(text in figures)) throw new FigureMissing();
  return figures[text];
}

/** Names are looked up in the line first, then in the form, then around it; `parent` is the form as seen from a line. */
function namesOf(scope: FormScope): (name: string) => unknown {
  const { fields, values, surroundings, row } = scope;
  const ofForm = (name: string): unknown => {
    const field = fields.find((candidate) => candidate.key === name);
    if (field !== undefined) return valueOf(field, values[name]);
    switch (name) {
      case "creator": return flat(surroundings.creator);
      case "unit": return flat(surroundings.unit);
      case "settings": return flat(surroundings.settings);
      case "number": return surroundings.number;
      case "state": return surroundings.state;
      case "parent": return Object.fromEntries(fields.map((entry) => [entry.key, valueOf(entry, values[entry.key])]));
      default: return null;
    }
  };
  return (name) => {
    if (name.startsWith("=")) return figureOf(scope, name.slice(1));
    if (name === "candidate" && scope.candidate !== undefined) return scope.candidate;
    const column = row?.columns.find((candidate) => candidate.key === name);
    return row === undefined || column === undefined ? ofForm(name) : valueOf(column, row.values[name]);
  };
}

function run(expression: Expression, scope: FormScope): Value | undefined {
  if (!isTree(expression.ast)) return null;
  try {
    return evaluate(expression.ast, namesOf(scope), { now: new Date(), zone: companyZone(), whileFilling: true });
  } catch (failure) {
    // What cannot be computed yet stays empty; the server says what is wrong when the record is sent.
    if (failure instanceof ExpressionFailure) return null;
    if (failure instanceof FigureMissing) return undefined;
    throw failure;
  }
}

const roundedTypes = new Set(["money", "decimal", "percent"]);
const mostDigits = 10;
const modes = { "half-up": Decimal.ROUND_HALF_UP, "half-even": Decimal.ROUND_HALF_EVEN, up: Decimal.ROUND_UP, down: Decimal.ROUND_DOWN } as const;

/** To the digits of the field, as the server rounds what it computes. */
function roundedText(number: string, field: Field): string {
  const scale = field.scale ?? (field.type === "money" ? 2 : mostDigits);
  return decimalText(rounded(new Decimal(number), scale, modes[field.rounding ?? "half-up"]));
}

/** As records store it: integers as numbers, other numbers as text, references as the API gave them. */
function stored(value: Value, target: Field): Json {
  const back = (plain: unknown): Json => {
    if (Array.isArray(plain)) return plain.map(back);
    if (isObject(plain)) return originals.get(plain) ?? (plain as JsonObject);
    return (plain ?? null) as Json;
  };
  const plain = back(toPlain(value));
  if (roundedTypes.has(target.type) && typeof plain === "string") return roundedText(plain, target);
  if (target.type === "integer" && typeof plain === "string" && /^-?\d{1,15}$/.test(plain)) return Number(plain);
  return target.type === "rich-text" && typeof plain === "string" ? paragraphs(plain) : plain;
}

export const evaluator: Evaluator = {
  value: (expression, target, scope) => {
    const value = run(expression, scope);
    return value === undefined ? undefined : stored(value, inRecord(target, scope.row?.values, scope.values));
  },
  holds: (condition, scope) => {
    if (typeof condition === "boolean") return condition;
    const answer = run(condition, scope);
    return typeof answer === "boolean" ? answer : undefined;
  },
};
