import { Decimal, parsedDecimal } from "../decimal";
import { fail } from "../failure";
import type { Limits } from "../limits";
import { textOf } from "../values";
import type { Value } from "../values";
import type { Arguments, FunctionTable } from "./arguments";

const spaces = "\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const leading = new RegExp(`^[${spaces}]+`);
const space = new RegExp(`[${spaces}]`);

/** Without the spaces at both ends, the ideographic one included. */
export const trimmed = (text: string): string => {
  let end = text.length;
  while (end > 0 && space.test(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(0, end).replace(leading, "");
};

const joined = (texts: string[], separator: string, limits: Limits): string => {
  const separators = separator.length * Math.max(0, texts.length - 1);
  limits.chargeText(texts.reduce((sum, text) => sum + text.length, separators));
  return texts.join(separator);
};

/** Positions count characters from 1, negative ones from the end. */
const substring = (args: Arguments): string => {
  const characters = [...args.text(0)];
  const position = args.whole(1);
  if (position === 0) {
    return fail("bad-argument");
  }
  const start = position > 0 ? position - 1 : Math.max(0, characters.length + position);
  const wanted = args.has(2) ? Math.max(0, args.whole(2)) : characters.length;
  return characters.slice(start, start + wanted).join("");
};

const substringAfter = (args: Arguments): string => {
  const found = args.text(0).indexOf(args.text(1));
  return found < 0 ? "" : args.text(0).slice(found + args.text(1).length);
};

const parts = (args: Arguments): string[] => {
  if (args.text(1) === "") {
    return fail("bad-argument");
  }
  args.at.limits.chargeText(args.text(0).length);
  const split = args.text(0).split(args.text(1));
  args.at.limits.chargeList(split.length);
  return split;
};

const scalarText = (args: Arguments): string => {
  const value = args.any(0);
  return value === null || Array.isArray(value) || "members" in Object(value)
    ? fail("wrong-value")
    : textOf(value as Parameters<typeof textOf>[0]);
};

const isText = (value: Value): value is string => typeof value === "string";

export const textFunctions: FunctionTable = {
  "join text": (args) => joined([args.text(0), args.text(1)], "", args.at.limits),
  "string length": (args) => new Decimal([...args.text(0)].length),
  "upper case": (args) => args.text(0).toUpperCase(),
  "lower case": (args) => args.text(0).toLowerCase(),
  trim: (args) => trimmed(args.text(0)),
  contains: (args) => args.text(0).includes(args.text(1)),
  "starts with": (args) => args.text(0).startsWith(args.text(1)),
  "ends with": (args) => args.text(0).endsWith(args.text(1)),
  substring,
  "substring before": (args) => args.text(0).slice(0, Math.max(0, args.text(0).indexOf(args.text(1)))),
  "substring after": substringAfter,
  replace: (args) => joined(parts(args), args.text(2), args.at.limits),
  split: parts,
  "string join": (args) =>
    joined(args.list(0).filter(isText), args.has(1) ? args.text(1) : "", args.at.limits),
  "string of text": scalarText,
  "string of number": scalarText,
  "string of yes-no": scalarText,
  "string of date": scalarText,
  "string of datetime": scalarText,
  "string of time": scalarText,
  "string of duration": scalarText,
  "string of period": scalarText,
  number: (args) => parsedDecimal(args.text(0)),
};
