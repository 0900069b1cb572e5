import DecimalJs from "decimal.js";
import { capitalAmount } from "../capital-amount";
import { divide, fitted, modulo, power, rounded } from "../decimal";
import type { Arguments, FunctionTable } from "./arguments";

const rounding =
  (mode: DecimalJs.Rounding) =>
  (args: Arguments): DecimalJs =>
    rounded(args.number(0), args.has(1) ? args.whole(1) : 0, mode);

export const numberFunctions: FunctionTable = {
  "add number": (args) => fitted(args.number(0).plus(args.number(1))),
  "subtract number": (args) => fitted(args.number(0).minus(args.number(1))),
  "multiply number": (args) => fitted(args.number(0).times(args.number(1))),
  "divide number": (args) => divide(args.number(0), args.number(1)),
  power: (args) => power(args.number(0), args.number(1)),
  "negate number": (args) => args.number(0).negated(),
  abs: (args) => args.number(0).abs(),
  modulo: (args) => modulo(args.number(0), args.number(1)),
  round: rounding(DecimalJs.ROUND_HALF_UP),
  "round half up": rounding(DecimalJs.ROUND_HALF_UP),
  "round half down": rounding(DecimalJs.ROUND_HALF_DOWN),
  "round half even": rounding(DecimalJs.ROUND_HALF_EVEN),
  "round up": rounding(DecimalJs.ROUND_UP),
  "round down": rounding(DecimalJs.ROUND_DOWN),
  floor: rounding(DecimalJs.ROUND_FLOOR),
  ceiling: rounding(DecimalJs.ROUND_CEIL),
  capital: (args) => capitalAmount(args.number(0)),
};
