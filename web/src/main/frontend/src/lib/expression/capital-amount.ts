import type { Decimal } from "./decimal";
import { fail } from "./failure";

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

const digit = (value: number): string => digits.charAt(value);

/** An amount of yuan in the capital numerals of Chinese invoices and cheques (人民币大写). */
export const capitalAmount = (amount: Decimal): string => {
  const [yuan = "0", cents = "00"] = amount.abs().toFixed(2).split(".");
  if (yuan.length > 16) {
    return fail("bad-argument");
  }
  const isZero = Number(yuan) === 0 && Number(cents) === 0;
  const sign = amount.isNegative() && !isZero ? "负" : "";
  return sign + (isZero ? "零元整" : yuanAndCents(yuan, Number(cents)));
};

const yuanAndCents = (yuan: string, cents: number): string => {
  const whole = yuan === "0" ? "" : `${yuanText(yuan)}元`;
  if (cents === 0) {
    return `${whole}整`;
  }
  const jiao = Math.floor(cents / 10);
  const fen = cents % 10;
  const tenths = jiao > 0 ? `${digit(jiao)}角` : whole === "" ? "" : "零";
  return whole + tenths + (fen > 0 ? `${digit(fen)}分` : "整");
};

const yuanText = (yuan: string): string => {
  const padded = yuan.padStart(16, "0");
  const values = [0, 4, 8, 12].map((start) => Number(padded.slice(start, start + 4)));
  let text = "";
  let gap = false;
  values.forEach((value, index) => {
    if (value === 0) {
      gap = text !== "";
      return;
    }
    const needsZero = gap || (text !== "" && value < 1000);
    text += (needsZero ? "零" : "") + groupText(value) + groupName(3 - index, values[1] ?? 0);
    gap = false;
  });
  return text;
};

/** 万亿 is said as 万 when 亿 follows in the same number. */
const groupName = (group: number, hundredMillions: number): string =>
  group === 3 && hundredMillions > 0 ? "万" : (groups[group] ?? "");

const groupText = (value: number): string => {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const one = Math.floor(value / 10 ** place) % 10;
    if (one === 0) {
      gap = text !== "";
    } else {
      text += (gap ? "零" : "") + digit(one) + (places[place] ?? "");
      gap = false;
    }
  }
  return text;
};
