/**
 * The browser's half of the expression language: evaluates the typed trees that the server makes of
 * the expressions in definitions, with the same decimals, dates and treatment of what is missing.
 */
import { decimalText, Decimal } from "./decimal";
import { fail } from "./failure";
import { Interpreter } from "./interpreter";
import { Limits } from "./limits";
import type { Node } from "./tree";
import { RecordValue } from "./values";
import type { Value } from "./values";
import { zoneOf } from "./zone";

export { ExpressionFailure } from "./failure";
export { isTree } from "./tree";
export type { Node } from "./tree";
export type { Value } from "./values";

/** What an evaluation needs besides the values. */
export interface EvaluationContext {
  /** What `now()` and `today()` say. */
  now: Date;
  /** Where days begin, such as Asia/Shanghai. */
  zone: string;
  /** While a form is being filled in, a question that cannot be answered yet is no failure. */
  whileFilling: boolean;
}

/** The values of names as the server or a form has them: JSON, dates and decimals as texts. */
export type Values = (name: string) => unknown;

/** The value of an expression; throws an ExpressionFailure when there is none. */
export const evaluate = (tree: Node, values: Values, context: EvaluationContext): Value => {
  const zone = zoneOf(context.zone) ?? fail("unknown-zone");
  const surroundings = { now: context.now.getTime(), zone, limits: new Limits() };
  return new Interpreter(values, surroundings, context.whileFilling).value(tree);
};

export type Plain = string | boolean | null | Plain[] | Readonly<Record<string, unknown>>;

/** A value as records store it: decimals, dates and times as texts, records as they came. */
export const toPlain = (value: Value): Plain => {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(toPlain);
  }
  if (value instanceof RecordValue) {
    return value.members;
  }
  return value instanceof Decimal ? decimalText(value) : value.toString();
};
