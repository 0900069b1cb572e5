import { Decimal, divide, fitted, zero } from "../decimal";
import { fail } from "../failure";
import { compare, equal, keyOf } from "../values";
import type { Value } from "../values";
import type { Arguments, FunctionTable } from "./arguments";

const isThere = (value: Value): value is Exclude<Value, null> => value !== null;

/** Elements that are missing count nothing; the sum of no rows is 0. */
const sum = (list: Value[]): Decimal =>
  fitted(list.filter((value) => value instanceof Decimal).reduce((total, value) => total.plus(value), zero));

const mean = (args: Arguments): Value => {
  const there = args.any(0) === null ? [] : args.list(0).filter(isThere);
  return there.length === 0 ? null : divide(sum(there), new Decimal(there.length));
};

const extreme =
  (sign: number) =>
  (args: Arguments): Value => {
    const there = args.any(0) === null ? [] : args.list(0).filter(isThere);
    return there.reduce<Value>(
      (best, each) => (best === null || sign * compare(each, best, args.at.limits) > 0 ? each : best),
      null,
    );
  };

/** The answer that one element can give alone; else null if one is missing; else the other. */
const decided =
  (deciding: boolean) =>
  (args: Arguments): Value => {
    const list = args.list(0);
    return list.includes(deciding) ? deciding : list.includes(null) ? null : !deciding;
  };

const indexesOf = (args: Arguments): Value => {
  const indexes: Value[] = [];
  args.list(0).forEach((element, index) => {
    if (equal(element, args.any(1), args.at.limits)) {
      indexes.push(new Decimal(index + 1));
    }
  });
  return indexes;
};

const distinct = (list: Value[], args: Arguments): Value[] => {
  const seen = new Set<string>();
  return list.filter((element) => {
    const key = keyOf(element, args.at.limits);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

/** Positions count from 1, negative ones from the end. */
const elementAt = (list: Value[], position: Decimal): Value => {
  if (!position.isInteger() || position.isZero() || position.abs().gt(list.length)) {
    return null;
  }
  const index = position.toNumber();
  return list[index > 0 ? index - 1 : list.length + index] ?? null;
};

/** Upwards; elements that are missing come last. */
const sorted = (args: Arguments): Value[] =>
  [...args.list(0)].sort((left, right) =>
    left === null || right === null
      ? Number(left === null) - Number(right === null)
      : compare(left, right, args.at.limits),
  );

const sublist = (args: Arguments): Value[] => {
  const list = args.list(0);
  const position = args.whole(1);
  if (position === 0) {
    return fail("bad-argument");
  }
  const start = position > 0 ? position - 1 : Math.max(0, list.length + position);
  const wanted = args.has(2) ? Math.max(0, args.whole(2)) : list.length;
  return list.slice(start, start + wanted);
};

const concatenated = (lists: Value[][], args: Arguments): Value[] => {
  const all: Value[] = [];
  lists.forEach((list) => {
    list.forEach((element) => {
      args.at.limits.add(all, element);
    });
  });
  args.at.limits.charge(all.length);
  return all;
};

const allLists = (args: Arguments): Value[] => concatenated(args.values.map((_, index) => args.list(index)), args);

const numbers = (args: Arguments): Value[] => {
  const from = args.whole(0);
  const to = args.whole(1);
  const count = Math.abs(to - from) + 1;
  args.at.limits.chargeList(count);
  return Array.from({ length: count }, (_, index) => new Decimal(to >= from ? from + index : from - index));
};

export const listFunctions: FunctionTable = {
  count: (args) => new Decimal(args.list(0).length),
  sum: (args) => sum(args.list(0)),
  mean,
  min: extreme(-1),
  max: extreme(1),
  all: decided(false),
  any: decided(true),
  "list contains": (args) => args.list(0).some((element) => equal(element, args.any(1), args.at.limits)),
  "index of": indexesOf,
  "distinct values": (args) => distinct(args.list(0), args),
  first: (args) => args.list(0).at(0) ?? null,
  last: (args) => args.list(0).at(-1) ?? null,
  element: (args) => elementAt(args.list(0), args.number(1)),
  sort: sorted,
  reverse: (args) => [...args.list(0)].reverse(),
  sublist,
  append: (args) => concatenated([args.list(0), args.values.slice(1)], args),
  concatenate: allLists,
  union: (args) => distinct(allLists(args), args),
  flatten: (args) => concatenated(args.list(0).map((inner) => (Array.isArray(inner) ? inner : [])), args),
  numbers,
};
