import { fail } from "../failure";
import type { Value } from "../values";
import type { Arguments, FunctionTable } from "./arguments";
import { comparisonFunctions } from "./comparisons";
import { dateFunctions } from "./dates";
import { durationFunctions } from "./durations";
import { listFunctions } from "./lists";
import { numberFunctions } from "./numbers";
import { textFunctions } from "./texts";

const functions = new Map<string, (args: Arguments) => Value>(
  Object.entries<FunctionTable[string]>({
    ...comparisonFunctions,
    ...numberFunctions,
    ...textFunctions,
    ...listFunctions,
    ...dateFunctions,
    ...durationFunctions,
  }),
);

const takesAnyNull = new Set([
  "equal",
  "unequal",
  "exists",
  "coalesce",
  "is empty",
  "is blank",
  "mean",
  "min",
  "max",
]);

/** Whether null for this argument makes the result null without asking the function. */
const stopsAtNull = (id: string, index: number): boolean => {
  if (id === "in") {
    return index !== 0;
  }
  const elementsOnly = id === "append" || id === "list contains" || id === "index of";
  return !takesAnyNull.has(id) && (!elementsOnly || index === 0);
};

/** The result of a function of the language for these arguments. */
export const call = (id: string, args: Arguments): Value => {
  const apply = functions.get(id) ?? fail("unknown-function");
  return args.values.some((value, index) => value === null && stopsAtNull(id, index)) ? null : apply(args);
};
