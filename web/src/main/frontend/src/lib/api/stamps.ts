import { download, request } from "@/lib/http/http";
import { boolean, list, map, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const stampDecoder = object({
  key: string,
  title: string,
  /** On paper, in mm. */
  size: number,
  keptBy: withDefault(list(string), []),
  usedBy: withDefault(list(string), []),
  mayKeep: boolean,
  /** Of the picture; empty where there is none. */
  sha256: withDefault(string, ""),
  setAt: optional(string),
  setBy: optional(string),
});
export type Stamp = Decoded<typeof stampDecoder>;

const picture = (stamp: string): string => `/stamps/${encodeURIComponent(stamp)}/picture`;

export const fetchStamps = (signal?: AbortSignal) =>
  request("/stamps", map(object({ items: list(stampDecoder) }), (found) => found.items), { signal });
export const fetchStampPicture = (stamp: string) => download(picture(stamp), {});
export const setStampPicture = (stamp: string, png: File) =>
  request(picture(stamp), stampDecoder, { method: "PUT", raw: png, headers: { "Content-Type": "image/png" } });
export const takeStampPictureAway = (stamp: string) => request(picture(stamp), stampDecoder, { method: "DELETE" });
