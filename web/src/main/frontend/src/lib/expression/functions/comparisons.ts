import type { FunctionTable } from "./arguments";
import { trimmed } from "./texts";
import { compare, equal } from "../values";

export const comparisonFunctions: FunctionTable = {
  equal: (args) => equal(args.any(0), args.any(1), args.at.limits),
  unequal: (args) => !equal(args.any(0), args.any(1), args.at.limits),
  less: (args) => compare(args.any(0), args.any(1), args.at.limits) < 0,
  "at most": (args) => compare(args.any(0), args.any(1), args.at.limits) <= 0,
  more: (args) => compare(args.any(0), args.any(1), args.at.limits) > 0,
  "at least": (args) => compare(args.any(0), args.any(1), args.at.limits) >= 0,
  between: (args) =>
    compare(args.any(0), args.any(1), args.at.limits) >= 0 && compare(args.any(0), args.any(2), args.at.limits) <= 0,
  in: (args) => args.list(1).some((element) => equal(args.any(0), element, args.at.limits)),
  not: (args) => args.any(0) === false,
  exists: (args) => args.any(0) !== null,
  coalesce: (args) => args.values.find((value) => value !== null) ?? null,
  "is empty": (args) => args.any(0) === null || args.list(0).length === 0,
  "is blank": (args) => args.any(0) === null || trimmed(args.text(0)) === "",
};
