import { translate } from "@/lib/i18n/language";
import type { Decoder } from "@/lib/json/decode";
import { apiUrl, commonHeaders } from "./http";
import { offline, problemDecoder, ProblemError } from "./problem";

interface Upload<T> {
  path: string;
  file: Blob;
  name: string;
  decoder: Decoder<T>;
  onProgress: (percent: number) => void;
  signal?: AbortSignal | undefined;
}

/** XMLHttpRequest, because fetch does not report the progress of what it sends. */
export function uploadFile<T>({ path, file, name, decoder, onProgress, signal }: Upload<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open("POST", apiUrl(path));
    upload.setRequestHeader("Content-Type", file.type === "" ? "application/octet-stream" : file.type);
    upload.setRequestHeader("X-File-Name", encodeURIComponent(name));
    for (const [header, value] of Object.entries(commonHeaders())) upload.setRequestHeader(header, value);
    upload.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(Math.round((100 * event.loaded) / event.total));
    });
    upload.addEventListener("load", () => {
      try {
        const body: unknown = JSON.parse(upload.responseText);
        if (upload.status === 201 || upload.status === 200) resolve(decoder(body, ""));
        else reject(new ProblemError({ ...problemDecoder(body, ""), status: upload.status }));
      } catch {
        reject(offline(translate("problem.status", { status: String(upload.status) })));
      }
    });
    upload.addEventListener("error", () => { reject(offline(translate("problem.offline"))); });
    upload.addEventListener("abort", () => { reject(new DOMException("Aborted", "AbortError")); });
    signal?.addEventListener("abort", () => { upload.abort(); });
    upload.send(file);
  });
}
