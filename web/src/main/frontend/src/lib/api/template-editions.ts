import { download, request } from "@/lib/http/http";
import { boolean, list, map, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const signedDecoder = object({ at: string, person: optional(string), by: optional(string) });
export type Signed = Decoded<typeof signedDecoder>;

const editionDecoder = object({
  id: string,
  revision: number,
  state: string,
  stateTitle: string,
  content: string,
  note: withDefault(string, ""),
  drawnUp: signedDecoder,
  checked: optional(signedDecoder),
  approved: optional(signedDecoder),
  /** The first day on which it is printed. */
  effective: optional(string),
  refused: optional(signedDecoder),
  reason: withDefault(string, ""),
});
export type Edition = Decoded<typeof editionDecoder>;

const controlledDecoder = object({
  key: string,
  title: string,
  form: string,
  number: string,
  checkedBy: withDefault(list(string), []),
  approvedBy: withDefault(list(string), []),
  mayCheck: boolean,
  mayApprove: boolean,
  editions: list(editionDecoder),
});
export type ControlledTemplate = Decoded<typeof controlledDecoder>;

const edition = (id: string): string => `/template-editions/${encodeURIComponent(id)}`;

export const fetchControlledTemplates = (signal?: AbortSignal) =>
  request("/template-editions", map(object({ items: list(controlledDecoder) }), (found) => found.items), { signal });
export const checkEdition = (id: string) => request(`${edition(id)}/check`, editionDecoder, { method: "POST" });
export const approveEdition = (id: string, effectiveFrom: string) =>
  request(`${edition(id)}/approval`, editionDecoder, { method: "POST", json: { effectiveFrom } });
export const refuseEdition = (id: string, reason: string) => request(`${edition(id)}/refusal`, editionDecoder, { method: "POST", json: { reason } });
export const previewEdition = (id: string, record: string, language: string) =>
  download(`${edition(id)}/preview`, { method: "POST", json: { record, language } });
