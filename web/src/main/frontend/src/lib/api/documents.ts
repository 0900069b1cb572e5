import { apiUrl, download, request } from "@/lib/http/http";
import { boolean, list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const documentDecoder = object({
  id: string,
  template: optional(string),
  number: optional(string),
  title: withDefault(string, ""),
  language: optional(string),
  issuedAt: optional(string),
  sha256: optional(string),
  verification: optional(string),
  verdict: optional(string),
  /** How often it was printed. */
  prints: withDefault(number, 0),
  /** Whether the record says something else by now. */
  outdated: withDefault(boolean, false),
});
export type IssuedDocument = Decoded<typeof documentDecoder>;

/** A template with which more documents of the record can be issued. */
const printableDecoder = object({ key: string, title: withDefault(string, "") });
export type PrintableTemplate = Decoded<typeof printableDecoder>;

export const fetchDocuments = (record: string, signal?: AbortSignal) =>
  request(`/records/${encodeURIComponent(record)}/documents`, object({ items: list(documentDecoder), templates: withDefault(list(printableDecoder), []) }), { signal });

/** The key names the request: sent again with it, nothing is issued or numbered twice. */
export const issueDocument = (record: string, template: string, language: string, key: string) =>
  request(`/records/${encodeURIComponent(record)}/documents`, documentDecoder, { method: "POST", json: { template, language }, headers: { "Idempotency-Key": key } });

/** By how much everything is moved on the paper, in millimetres. */
export interface PrinterOffset {
  right: number;
  down: number;
}
export const unmoved: PrinterOffset = { right: 0, down: 0 };

/**
 * The next print of a document: the first one is the original, the others are marked as copies.
 * @param reason why it is printed again; needed from the second print on
 */
export const printDocument = (id: string, key: string, reason: string, { right, down }: PrinterOffset) =>
  download(`/documents/${encodeURIComponent(id)}/prints?${new URLSearchParams({ right: String(right), down: String(down), reason }).toString()}`, { method: "POST", headers: { "Idempotency-Key": key } });

export const previewDocument = (record: string, template: string, language: string) =>
  download(`/records/${encodeURIComponent(record)}/documents/preview`, { method: "POST", json: { template, language } });

/** A document to look at, marked as a copy. */
export const documentUrl = (id: string): string => apiUrl(`/documents/${encodeURIComponent(id)}/content`);

const verificationDecoder = object({
  verdict: string,
  issuer: withDefault(string, ""),
  number: optional(string),
  title: optional(string),
  issuedAt: optional(string),
  fields: list(object({ title: string, value: string })),
});
export type Verification = Decoded<typeof verificationDecoder>;

export const fetchVerification = (code: string, signal?: AbortSignal) =>
  request(`/verifications/${encodeURIComponent(code)}`, verificationDecoder, { signal });
