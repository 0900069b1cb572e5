import { base } from "@/lib/paths";
import { currentLanguage, translate } from "@/lib/i18n/language";
import { DecodeError, type Decoder } from "@/lib/json/decode";
import { offline, problemDecoder, ProblemError } from "./problem";

export interface RequestOptions {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON, unless `raw` is given. */
  json?: unknown;
  raw?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  /** Goes on when the page is left; for small bodies only. */
  keepalive?: boolean;
}

export interface Answer<T> {
  value: T;
  etag: string | undefined;
}

export const apiUrl = (path: string): string => `${base()}api/v1${path}`;

/** Headers of every request: the server refuses cookie requests that change something without the first one. */
export const commonHeaders = (): Record<string, string> => ({
  "X-Docket-Request": "1",
  "Accept-Language": currentLanguage(),
});

async function send(path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json, application/problem+json", ...commonHeaders(), ...options.headers };
  let body: BodyInit | null = null;
  if (options.raw !== undefined) body = options.raw;
  else if (options.json !== undefined) {
    headers["Content-Type"] = "application/json";
    body = JSON.stringify(options.json);
  }
  let response: Response;
  try {
    response = await fetch(apiUrl(path), { method: options.method ?? "GET", headers, body, credentials: "same-origin", signal: options.signal ?? null, keepalive: options.keepalive ?? false });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw offline(translate("problem.offline"));
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const fallback = translate("problem.status", { status: String(response.status) });
  try {
    const problem = problemDecoder(await response.json(), "");
    const words = problem.detail === "" && problem.title === "" ? { ...problem, detail: fallback } : problem;
    return new ProblemError({ ...words, status: response.status });
  } catch {
    return new ProblemError({ title: fallback, status: response.status, detail: fallback, code: "browser.unreadable", incident: undefined, problems: [] });
  }
}

export async function request<T>(path: string, decoder: Decoder<T>, options: RequestOptions = {}): Promise<T> {
  return (await requestWithTag(path, decoder, options)).value;
}

export async function requestWithTag<T>(path: string, decoder: Decoder<T>, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await send(path, options);
  const text = await response.text();
  try {
    const value = decoder(text === "" ? null : JSON.parse(text), "");
    return { value, etag: response.headers.get("ETag") ?? undefined };
  } catch (error) {
    if (error instanceof DecodeError || error instanceof SyntaxError) {
      throw offline(translate("problem.unexpected", { path, what: error.message }));
    }
    throw error;
  }
}

/** For commands whose answer does not matter. */
export async function command(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

/** For files such as a rendered PDF. */
export async function download(path: string, options: RequestOptions = {}): Promise<Blob> {
  const response = await send(path, { ...options, headers: { Accept: "application/pdf, application/zip, */*", ...options.headers } });
  return response.blob();
}
