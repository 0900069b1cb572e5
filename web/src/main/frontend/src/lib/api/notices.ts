import { command, request } from "@/lib/http/http";
import { list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";
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

const receiptsDecoder = object({
  items: list(object({ person: string, text: withDefault(string, ""), toldAt: string, readAt: optional(string) })),
});
export type Receipt = Decoded<typeof receiptsDecoder>["items"][number];

/** Who was informed about a record, and when each of them read it. */
export const fetchReceipts = (record: string, signal?: AbortSignal) => request(`/records/${encodeURIComponent(record)}/receipts`, receiptsDecoder, { signal });

export const readAllNotices = () => command("/notices/reading", { method: "POST" });
