import { translate } from "@/lib/i18n/language";
import type { Decoder } from "@/lib/json/decode";
import { apiUrl, commonHeaders } from "./http";
import { offline, problemDecoder, ProblemError } from "./problem";

interface Sending<T> {
  method: "POST" | "PATCH";
  path: string;
  body: Blob;
  headers: Record<string, string>;
  decoder: Decoder<T>;
  onSent: (bytes: number) => void;
  signal?: AbortSignal | undefined;
}

/** XMLHttpRequest, because fetch does not report the progress of what it sends. */
export function sendBytes<T>({ method, path, body, headers, decoder, onSent, signal }: Sending<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open(method, apiUrl(path));
    for (const [header, value] of Object.entries({ ...commonHeaders(), ...headers })) upload.setRequestHeader(header, value);
    upload.upload.addEventListener("progress", (event) => { onSent(event.loaded); });
    upload.addEventListener("load", () => {
      try {
        const answer: unknown = JSON.parse(upload.responseText);
        if (upload.status === 201 || upload.status === 200) resolve(decoder(answer, ""));
        else reject(new ProblemError({ ...problemDecoder(answer, ""), status: upload.status }));
      } catch {
        reject(offline(translate("problem.status", { status: String(upload.status) })));
      }
    });
    upload.addEventListener("error", () => { reject(offline(translate("problem.offline"))); });
    upload.addEventListener("abort", () => { reject(new DOMException("Aborted", "AbortError")); });
    signal?.addEventListener("abort", () => { upload.abort(); });
    upload.send(body);
  });
}

interface Upload<T> {
  path: string;
  file: Blob;
  name: string;
  decoder: Decoder<T>;
  onProgress: (percent: number) => void;
  signal?: AbortSignal | undefined;
}

/** The whole file in one request. */
export const uploadFile = <T>({ path, file, name, decoder, onProgress, signal }: Upload<T>): Promise<T> =>
  sendBytes({
    method: "POST", path, body: file, decoder, signal,
    headers: { "Content-Type": file.type === "" ? "application/octet-stream" : file.type, "X-File-Name": encodeURIComponent(name) },
    onSent: (bytes) => { onProgress(file.size === 0 ? 100 : Math.round((100 * bytes) / file.size)); },
  });
