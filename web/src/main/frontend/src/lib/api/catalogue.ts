import { request } from "@/lib/http/http";
import { boolean, list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const processDecoder = object({
  key: string,
  title: string,
  purpose: optional(string),
  form: optional(string),
  numberPrefix: optional(string),
  mayCreate: withDefault(boolean, false),
});

const catalogueDecoder = object({
  families: withDefault(list(object({ key: string, title: string, processes: list(processDecoder) })), []),
  masterData: withDefault(list(object({ form: string, title: string, purpose: optional(string), family: optional(object({ key: string, title: string })), mayCreate: withDefault(boolean, false), organization: withDefault(boolean, false) })), []),
});
export type Catalogue = Decoded<typeof catalogueDecoder>;
export type CatalogueProcess = Decoded<typeof processDecoder>;

export const fetchCatalogue = (signal?: AbortSignal) => request("/catalogue", catalogueDecoder, { signal });
