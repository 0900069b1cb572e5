import type { recordTexts } from "./texts";

const numeric = ["integer", "decimal", "money", "percent", "quantity", "rating", "checklist"];
const moments = ["date", "datetime"];
const listed = ["choice", "state"];
const named = ["reference", "person", "unit", "position"];

export const isNumber = (type: string): boolean => numeric.includes(type);
export const isMoment = (type: string): boolean => moments.includes(type);

/** What a column of this type can be asked, the most usual first. */
export function operatorsOf(type: string): string[] {
  if (isNumber(type)) return ["eq", "ne", "ge", "le", "gt", "lt", "between", "empty", "filled"];
  if (isMoment(type)) return ["within", "ge", "le", "between", "eq", "empty", "filled"];
  if (listed.includes(type)) return ["eq", "in", "ne", "empty", "filled"];
  if (type === "tree-choice") return ["within", "empty", "filled"];
  if (type === "branch") return ["within"];
  if (type === "yes-no") return ["eq", "empty", "filled"];
  if (named.includes(type)) return ["eq", "ne", "empty", "filled"];
  return ["contains", "starts", "eq", "ne", "empty", "filled"];
}

type TextKey = keyof typeof recordTexts & string;

/** How an operator reads; days are from and until, not at least and at most. */
export function operatorText(operator: string, type: string): TextKey {
  if (isMoment(type) && operator === "ge") return "op.from";
  if (isMoment(type) && operator === "le") return "op.until";
  const known = `op.${operator}`;
  return known as TextKey;
}

export const periods = [
  "today", "yesterday", "tomorrow", "this-week", "last-week", "next-week", "last-7-days", "next-7-days", "this-month", "last-month", "next-month",
  "last-30-days", "next-30-days", "this-quarter", "last-quarter", "this-year", "last-year",
] as const;
