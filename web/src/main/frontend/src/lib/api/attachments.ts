import { apiUrl } from "@/lib/http/http";
import { uploadFile } from "@/lib/http/upload";
import { number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const attachmentDecoder = object({ id: string, name: string, type: withDefault(string, ""), size: withDefault(number, 0), sha256: optional(string), scan: optional(string) });
export type Attachment = Decoded<typeof attachmentDecoder>;

/** A small picture of an image; there is none of some kinds. */
export const previewUrl = (id: string): string => apiUrl(`/attachments/${encodeURIComponent(id)}/preview`);

export const attachmentUrl = (id: string): string => apiUrl(`/attachments/${encodeURIComponent(id)}`);

export const uploadAttachment = (file: Blob, name: string, onProgress: (percent: number) => void, signal?: AbortSignal): Promise<Attachment> =>
  uploadFile({ path: "/attachments", file, name, decoder: attachmentDecoder, onProgress, signal });
