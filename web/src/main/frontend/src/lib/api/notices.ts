import { command, request } from "@/lib/http/http";
import { list, number, object, string, withDefault, type Decoded } from "@/lib/json/decode";
import { query, recordLinkDecoder } from "./common";

const noticesDecoder = object({
  items: list(object({ id: string, at: string, text: withDefault(string, ""), record: recordLinkDecoder })),
  /** How many are unread in all. */
  count: number,
});
export type Notices = Decoded<typeof noticesDecoder>;
export type Notice = Notices["items"][number];

export const fetchNotices = (signal?: AbortSignal) => request(`/notices${query({ limit: 50 })}`, noticesDecoder, { signal });

export const readNotice = (id: string) => command(`/notices/${encodeURIComponent(id)}/reading`, { method: "POST" });

export const readAllNotices = () => command("/notices/reading", { method: "POST" });
