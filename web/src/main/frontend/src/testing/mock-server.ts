import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { changeLanguage } from "@/lib/i18n/language";
import { answer, forgetTyped, setMockState } from "./mock/answer";

export interface SentRequest {
  method: string;
  path: string;
  body: unknown;
}

/** Answers every test of the file from the samples, in English unless told, and notes what was sent. */
export function mockServer() {
  const sent: SentRequest[] = [];
  const server = setupServer(
    http.all("*/api/v1/*", async ({ request }) => {
      const text = request.method === "GET" || request.headers.get("Content-Type")?.includes("json") !== true ? "" : await request.clone().text();
      sent.push({ method: request.method, path: new URL(request.url).pathname.replace("/api/v1", "") + new URL(request.url).search, body: text === "" ? undefined : JSON.parse(text) });
      const reply = await answer(request);
      return new HttpResponse(reply.status === 204 ? null : await reply.arrayBuffer(), { status: reply.status, headers: reply.headers });
    }),
  );
  beforeAll(() => { server.listen({ onUnhandledRequest: "error" }); });
  beforeEach(() => {
    sent.length = 0;
    forgetTyped();
    setMockState({ loggedIn: true, expired: false, changed: false, language: "en" });
    changeLanguage("en");
  });
  afterEach(() => { server.resetHandlers(); });
  afterAll(() => { server.close(); });
  return { server, sent };
}
