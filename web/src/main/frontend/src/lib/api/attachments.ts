import { apiUrl, commonHeaders } from "@/lib/http/http";
import { offline, problemDecoder, ProblemError } from "@/lib/http/problem";
import { translate } from "@/lib/i18n/language";
import { number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const attachmentDecoder = object({ id: string, name: string, type: withDefault(string, ""), size: withDefault(number, 0), sha256: optional(string) });
export type Attachment = Decoded<typeof attachmentDecoder>;

export const attachmentUrl = (id: string): string => apiUrl(`/attachments/${encodeURIComponent(id)}`);

/** XMLHttpRequest, because fetch does not report the progress of what it sends. */
export function uploadAttachment(file: Blob, name: string, onProgress: (percent: number) => void, signal?: AbortSignal): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open("POST", apiUrl("/attachments"));
    upload.setRequestHeader("Content-Type", file.type === "" ? "application/octet-stream" : file.type);
    upload.setRequestHeader("X-File-Name", encodeURIComponent(name));
    for (const [header, value] of Object.entries(commonHeaders())) upload.setRequestHeader(header, value);
    upload.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(Math.round((100 * event.loaded) / event.total));
    });
    upload.addEventListener("load", () => {
      try {
        const body: unknown = JSON.parse(upload.responseText);
        if (upload.status === 201 || upload.status === 200) resolve(attachmentDecoder(body, ""));
        else reject(new ProblemError({ ...problemDecoder(body, ""), status: upload.status }));
      } catch {
        reject(offline(translate("problem.status", { status: String(upload.status) })));
      }
    });
    upload.addEventListener("error", () => { reject(offline(translate("problem.offline"))); });
    signal?.addEventListener("abort", () => { upload.abort(); });
    upload.send(file);
  });
}
