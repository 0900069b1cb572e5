import type { PrinterOffset } from "./documents";
import { apiUrl, request } from "@/lib/http/http";
import { list, number, object, optional, string, type Decoded } from "@/lib/json/decode";

const batchDecoder = object({
  id: string, form: string, template: string, state: string, total: number, done: number, failed: number, pages: number,
  createdAt: string, changedAt: string, fault: optional(string),
});
export type PrintBatch = Decoded<typeof batchDecoder>;

const offerDecoder = object({ templates: list(object({ key: string, title: string })), items: list(batchDecoder) });
export const fetchPrintBatches = (form: string, signal?: AbortSignal) => request(`/forms/${encodeURIComponent(form)}/print-batches`, offerDecoder, { signal });

export const beginPrintBatch = (form: string, question: URLSearchParams, what: { template: string; language: string }, key: string) =>
  request(`/forms/${encodeURIComponent(form)}/print-batches?${question.toString()}`, batchDecoder, { method: "POST", json: what, headers: { "Idempotency-Key": key } });

const at = (id: string, rest = "") => `/print-batches/${encodeURIComponent(id)}${rest}`;
export const fetchPrintBatch = (id: string, signal?: AbortSignal) => request(at(id), batchDecoder, { signal });
export const cancelPrintBatch = (id: string) => request(at(id, "/cancellation"), batchDecoder, { method: "POST" });
export const printBatchUrl = (id: string, { right, down }: PrinterOffset): string => apiUrl(at(id, `/content?${new URLSearchParams({ right: String(right), down: String(down) }).toString()}`));

const lineDecoder = object({
  place: number, record: string, title: string, state: string, number: optional(string), print: optional(number), problem: optional(string),
});
export type PrintLine = Decoded<typeof lineDecoder>;
export const fetchPrintLines = (id: string, after: number, signal?: AbortSignal) =>
  request(at(id, `/lines?after=${String(after)}`), object({ items: list(lineDecoder) }), { signal }).then((answer) => answer.items);
