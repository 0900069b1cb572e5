import { apiUrl, request } from "@/lib/http/http";
import { boolean, list, number, object, optional, string, withDefault, type Decoded, type JsonObject } from "@/lib/json/decode";

const of = (series: string, rest: string): string => `/series/${encodeURIComponent(series)}${rest}`;

const caseDecoder = object({ key: string, pattern: string, values: list(string) });
const seriesDecoder = object({
  key: string, title: string, pattern: string, restarts: string, gapsAllowed: boolean,
  cases: list(caseDecoder), next: list(object({ scope: string, number: string, surely: withDefault(boolean, true) })),
});
export type SeriesDetail = Decoded<typeof seriesDecoder>;
export type SeriesCase = Decoded<typeof caseDecoder>;
export const fetchSeriesDetail = (series: string, signal?: AbortSignal) => request(of(series, ""), seriesDecoder, { signal });

/** Which counter is asked for its next number. */
export interface CounterQuestion {
  choice: string;
  values: Record<string, string>;
  day?: string | undefined;
}
const previewDecoder = object({ number: string, surely: boolean, kept: string });
export const fetchNextNumber = (series: string, question: CounterQuestion, signal?: AbortSignal) =>
  request(of(series, "/preview"), previewDecoder, { method: "POST", json: { choice: question.choice, values: question.values, ...(question.day === undefined ? {} : { day: question.day }) }, signal });

const gapDecoder = object({
  first: string, last: string, count: number, reason: string, at: optional(string), by: optional(string), note: optional(string),
});
export type Gap = Decoded<typeof gapDecoder>;
const counterDecoder = object({
  scope: string, period: string, first: number, last: number, issued: number, reserved: number, voided: number,
  complete: boolean, gaps: list(gapDecoder),
});
export type Counter = Decoded<typeof counterDecoder>;
export const fetchCompleteness = (series: string, signal?: AbortSignal) =>
  request(of(series, "/completeness"), object({ items: list(counterDecoder) }), { signal }).then((answer) => answer.items);

const entryDecoder = object({
  number: string, scope: string, period: string, state: string, origin: string, issuedAt: string,
  issuedBy: optional(string), record: optional(string), note: optional(string),
  reserved: optional(object({ reservation: string, holder: optional(string), until: optional(string) })),
  voided: optional(object({ at: string, by: optional(string), reason: string })),
});
export type RegisterEntry = Decoded<typeof entryDecoder>;
const pageDecoder = object({ items: list(entryDecoder), next: optional(number) });

export interface RegisterQuestion {
  scope?: string | undefined;
  period?: string | undefined;
  state?: string | undefined;
  q?: string | undefined;
}

export function fetchRegisterPage(series: string, question: RegisterQuestion, first: number, signal?: AbortSignal) {
  const asked = new URLSearchParams({ first: String(first) });
  Object.entries(question).forEach(([name, value]) => { if (typeof value === "string") asked.set(name, value); });
  return request(of(series, `/register?${asked.toString()}`), pageDecoder, { signal });
}

const inPeriod = (period: string | undefined): string => (period === undefined ? "" : `?period=${encodeURIComponent(period)}`);
export const statementUrl = (series: string, period: string | undefined): string => apiUrl(of(series, `/statement${inPeriod(period)}`));
export const registerFileUrl = (series: string, period: string | undefined): string => apiUrl(of(series, `/register/xlsx${inPeriod(period)}`));

export const voidNumber = (series: string, entry: string, reason: string) =>
  request(of(series, `/register/${encodeURIComponent(entry)}/voiding`), entryDecoder, { method: "POST", json: { reason } });

export const reserveNumbers = (series: string, order: JsonObject) =>
  request(of(series, "/reservations"), object({ items: list(entryDecoder) }), { method: "POST", json: order }).then((answer) => answer.items);

export const releaseReservation = (series: string, reservation: string, reason: string) =>
  request(of(series, `/reservations/${encodeURIComponent(reservation)}/release`), object({ count: number }), { method: "POST", json: { reason } });

export const enterNumbers = (series: string, numbers: string[], note: string) =>
  request(of(series, "/register/entries"), object({ count: number, foreign: list(string), leaps: number }), { method: "POST", json: { numbers, note } });

const usableDecoder = object({ number: string, series: string, note: optional(string), until: optional(string) });
export type ReservedNumber = Decoded<typeof usableDecoder>;
export const fetchReservedNumbers = (record: string, signal?: AbortSignal) =>
  request(`/records/${encodeURIComponent(record)}/reserved-numbers`, object({ items: withDefault(list(usableDecoder), []) }), { signal }).then((answer) => answer.items);
export const enterEarlierNumber = (record: string, entered: string, reason: string) =>
  request(`/records/${encodeURIComponent(record)}/earlier-number`, object({ number: string }), { method: "POST", json: { number: entered, reason } });
export const takeReservedNumber = (record: string, taken: string) =>
  request(`/records/${encodeURIComponent(record)}/reserved-numbers/use`, object({ number: string }), { method: "POST", json: { number: taken } });
