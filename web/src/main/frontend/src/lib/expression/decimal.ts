import DecimalJs from "decimal.js";
import { fail } from "./failure";

/** Decimals with 34 digits, rounded half up: the same arithmetic as the server's. */
export const Decimal = DecimalJs.clone({
  precision: 34,
  rounding: DecimalJs.ROUND_HALF_UP,
  modulo: DecimalJs.ROUND_DOWN,
  minE: -9e15,
  maxE: 9e15,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = InstanceType<typeof Decimal>;

export const zero = new Decimal(0);
const one = new Decimal(1);
const maxExponent = 300;
const maxPower = 999;
const notation = /^-?[0-9]{1,100}(\.[0-9]{1,100})?$/;

/** A number within the precision and the range of the language. */
export const fitted = (exact: Decimal): Decimal => {
  const number = exact.toSignificantDigits(34);
  if (number.isZero() || number.e < -maxExponent) {
    return zero;
  }
  return number.e > maxExponent ? fail("number-too-large") : number;
};

/** Without exponent and without zeros at the end: 1.10 is 1.1. */
export const decimalText = (number: Decimal): string => (number.isZero() ? "0" : number.toFixed());

export const parsedDecimal = (text: string): Decimal | null =>
  notation.test(text) ? new Decimal(text).toSignificantDigits(34) : null;

export const divide = (dividend: Decimal, divisor: Decimal): Decimal =>
  divisor.isZero() ? fail("division-by-zero") : fitted(dividend.div(divisor));

/** The remainder with the sign of the divisor: modulo(-1, 3) is 2. */
export const modulo = (dividend: Decimal, divisor: Decimal): Decimal => {
  if (divisor.isZero()) {
    return fail("division-by-zero");
  }
  const remainder = dividend.mod(divisor);
  const otherSide = !remainder.isZero() && remainder.isNegative() !== divisor.isNegative();
  return fitted(otherSide ? remainder.plus(divisor) : remainder);
};

/** By squaring, each product rounded, as the server does it. */
export const power = (base: Decimal, exponent: Decimal): Decimal => {
  if (!exponent.isInteger() || exponent.abs().gt(maxPower)) {
    return fail("bad-exponent");
  }
  const times = exponent.toNumber();
  const result = positivePower(base, Math.abs(times));
  return times < 0 ? divide(one, result) : result;
};

const positivePower = (base: Decimal, times: number): Decimal => {
  let result = one;
  let square = base;
  for (let left = times; left > 0; left >>= 1) {
    if ((left & 1) === 1) {
      result = fitted(result.times(square));
    }
    if (left > 1) {
      square = fitted(square.times(square));
    }
  }
  return result;
};

/** To a number of decimal places, which may be negative: 1250 to -2 places is 1300. */
export const rounded = (number: Decimal, scale: number, mode: DecimalJs.Rounding): Decimal => {
  if (scale >= 0) {
    return scale >= number.decimalPlaces() ? number : fitted(number.toDecimalPlaces(scale, mode));
  }
  const unit = new Decimal(`1e${String(-scale)}`);
  return fitted(number.div(unit).toDecimalPlaces(0, mode).times(unit));
};
