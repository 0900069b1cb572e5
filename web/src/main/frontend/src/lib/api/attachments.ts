import { apiUrl, request } from "@/lib/http/http";
import { inPieces } from "@/lib/http/pieces";
import { randomKey } from "@/lib/http/random-key";
import { sendBytes, uploadFile } from "@/lib/http/upload";
import { number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const attachmentDecoder = object({ id: string, name: string, type: withDefault(string, ""), size: withDefault(number, 0), sha256: optional(string), scan: optional(string) });
export type Attachment = Decoded<typeof attachmentDecoder>;

/** A small picture of an image; there is none of some kinds. */
export const previewUrl = (id: string): string => apiUrl(`/attachments/${encodeURIComponent(id)}/preview`);

export const attachmentUrl = (id: string): string => apiUrl(`/attachments/${encodeURIComponent(id)}`);

/** What comes in one request; larger files come in pieces of this size, so that a broken connection costs little. */
const pieceBytes = 1024 * 1024;
const longestWait = 15_000;

interface Watching {
  onProgress: (percent: number) => void;
  /** There is no connection; the upload goes on by itself. */
  onWaiting?: (waiting: boolean) => void;
}

export const uploadAttachment = (file: Blob, name: string, watching: Watching): Promise<Attachment> =>
  file.size <= pieceBytes
    ? uploadFile({ path: "/attachments", file, name, decoder: attachmentDecoder, onProgress: watching.onProgress })
    : uploadInPieces(file, name, watching);

const uploadDecoder = object({ id: string, offset: number, file: optional(attachmentDecoder) });

function uploadInPieces(file: Blob, name: string, { onProgress, onWaiting = () => undefined }: Watching): Promise<Attachment> {
  const key = randomKey();
  const begin = { name, type: file.type === "" ? "application/octet-stream" : file.type, size: file.size };
  return inPieces(
    {
      begin: () => request("/uploads", uploadDecoder, { method: "POST", json: begin, headers: { "Idempotency-Key": key } }),
      send: (id, offset, onSent) =>
        sendBytes({
          method: "PATCH", path: `/uploads/${id}`, body: file.slice(offset, offset + pieceBytes), decoder: uploadDecoder, onSent,
          headers: { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) },
        }),
      look: (id) => request(`/uploads/${id}`, uploadDecoder),
      wait: untilWorthTrying,
    },
    (bytes) => { onProgress(Math.round((100 * bytes) / file.size)); },
    onWaiting,
  );
}

/** Longer after each failure, and not longer than until the network is back. */
const untilWorthTrying = (failures: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => { clearTimeout(timer); removeEventListener("online", go); resolve(); };
    const timer = setTimeout(go, Math.min(longestWait, 500 * 2 ** failures));
    addEventListener("online", go);
  });
