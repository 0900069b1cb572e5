import { command, request } from "@/lib/http/http";
import { list, object, withDefault } from "@/lib/json/decode";
import { nameDecoder } from "./common";

const at = (record: string) => `/records/${encodeURIComponent(record)}/presence`;

/** Says that one has unsaved changes; tells who else has. */
export const sayPresent = async (record: string, signal?: AbortSignal): Promise<string[]> =>
  (await request(at(record), object({ items: withDefault(list(nameDecoder), []) }), { method: "PUT", signal })).items;

export const sayGone = (record: string) => command(at(record), { method: "DELETE", keepalive: true });
