/** One condition over a column. */
export interface Condition {
  kind: "condition";
  field: string;
  operator: string;
  /** One value; two for `between`, any number for `in`. */
  values: string[];
}

/** Conditions put together; about the lines of a table where one is named. */
export interface Group {
  kind: "group";
  how: "all" | "any" | "none";
  lines?: { table: string; every: boolean };
  parts: Part[];
}

export type Part = Condition | Group;
type Written = unknown[] | Record<string, unknown>;

export const emptyGroup = (): Group => ({ kind: "group", how: "all", parts: [] });

/** The longest ones are those that a filter can be in an address. */
export const mostConditions = 60;

export const isComplete = (condition: Condition): boolean => {
  if (condition.operator === "empty" || condition.operator === "filled") return true;
  if (condition.operator === "between") return condition.values.length === 2 && condition.values.every((value) => value !== "");
  return condition.values.some((value) => value !== "");
};

/** As the API takes it; conditions that are not filled in yet are left out, and groups without any. */
export function written(part: Part): Written | undefined {
  if (part.kind === "condition") return isComplete(part) ? writtenCondition(part) : undefined;
  const parts = part.parts.map(written).filter((each) => each !== undefined);
  if (parts.length === 0) return undefined;
  const joined: Written = part.how === "all" ? { and: parts } : part.how === "any" ? { or: parts } : { not: { or: parts } };
  return part.lines === undefined ? joined : { [part.lines.every ? "all" : "any"]: [part.lines.table, joined] };
}

function writtenCondition({ field, operator, values }: Condition): Written {
  if (operator === "empty" || operator === "filled") return [field, "empty", operator === "empty"];
  if (operator === "in") return [field, "in", values.filter((value) => value !== "")];
  return [field, operator, operator === "between" ? values : (values[0] ?? "")];
}

/** What was written; undefined for what the builder could not have written. */
export function read(text: string): Group | undefined {
  try {
    const part = readPart(JSON.parse(text) as unknown);
    return part?.kind === "condition" ? { kind: "group", how: "all", parts: [part] } : part;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readPart(node: unknown): Part | undefined {
  if (Array.isArray(node)) return readCondition(node);
  if (typeof node !== "object" || node === null) return undefined;
  const [word = "", ...more] = Object.keys(node);
  const inner = (node as Record<string, unknown>)[word];
  if (more.length > 0) return undefined;
  if (word === "and") return group("all", inner);
  if (word === "or") return group("any", inner);
  if (word === "not") {
    const part = readPart(inner);
    return part?.kind === "group" && part.how === "any" && part.lines === undefined ? { ...part, how: "none" } : part === undefined ? undefined : { kind: "group", how: "none", parts: [part] };
  }
  if ((word === "any" || word === "all") && Array.isArray(inner) && typeof inner[0] === "string") {
    const part = readPart(inner[1]);
    if (part === undefined) return undefined;
    return { ...(part.kind === "group" && part.lines === undefined ? part : { kind: "group" as const, how: "all" as const, parts: [part] }), lines: { table: inner[0], every: word === "all" } };
  }
  return undefined;
}

function group(how: Group["how"], parts: unknown): Group | undefined {
  if (!Array.isArray(parts)) return undefined;
  const read = parts.map(readPart).filter((part) => part !== undefined);
  return read.length === parts.length ? { kind: "group", how, parts: read } : undefined;
}

function readCondition(node: unknown[]): Condition | undefined {
  const [field, operator, value] = node;
  if (node.length !== 3 || typeof field !== "string" || typeof operator !== "string") return undefined;
  if (operator === "empty") return { kind: "condition", field, operator: value === true || value === "true" ? "empty" : "filled", values: [] };
  const values = Array.isArray(value) ? value : [value];
  return { kind: "condition", field, operator, values: values.map(String) };
}

export const conditionsIn = (part: Part): number => (part.kind === "condition" ? 1 : part.parts.reduce((sum, each) => sum + conditionsIn(each), 0));
