import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { changeLanguage } from "@/lib/i18n/language";
import { object, string } from "@/lib/json/decode";
import { request, requestWithTag } from "./http";
import { ProblemError } from "./problem";

const server = setupServer();
beforeAll(() => { server.listen(); });
afterEach(() => { server.resetHandlers(); });
afterAll(() => { server.close(); });

const named = object({ name: string });
const refusal = async (work: Promise<unknown>): Promise<ProblemError> => {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof ProblemError)) throw new Error("expected a problem");
  return error;
};

describe("requests", () => {
  it("should carry the header against forged requests and the language", async () => {
    changeLanguage("zh-CN");
    let headers = new Headers();
    server.use(http.post("*/api/v1/things", ({ request: sent }) => { headers = sent.headers; return HttpResponse.json({ name: "a" }); }));
    await request("/things", named, { method: "POST", json: {} });
    expect([headers.get("X-Docket-Request"), headers.get("Accept-Language")]).toEqual(["1", "zh-CN"]);
  });

  it("should give the version tag with the answer", async () => {
    server.use(http.get("*/api/v1/things", () => HttpResponse.json({ name: "a" }, { headers: { ETag: '"7"' } })));
    expect(await requestWithTag("/things", named)).toEqual({ value: { name: "a" }, etag: '"7"' });
  });

  it("should turn a refusal into the server's own words, with its places", async () => {
    server.use(http.get("*/api/v1/things", () => HttpResponse.json({ title: "Wrong", code: "record.invalid", detail: "Two fields are wrong.", problems: [{ pointer: "/phone", code: "x", detail: "No number." }] }, { status: 422, headers: { "Content-Type": "application/problem+json" } })));
    const error = await refusal(request("/things", named));
    expect(error.status).toBe(422);
    expect(error.message).toBe("Two fields are wrong.");
    expect(error.problem.problems[0]).toMatchObject({ pointer: "/phone", detail: "No number." });
  });

  it("should say where an answer is not what was agreed", async () => {
    changeLanguage("en");
    server.use(http.get("*/api/v1/things", () => HttpResponse.json({ name: 5 })));
    expect((await refusal(request("/things", named))).message).toContain("/name: expected a text, got number");
  });

  it("should say that the server does not answer", async () => {
    server.use(http.get("*/api/v1/things", () => HttpResponse.error()));
    expect((await refusal(request("/things", named))).message).toContain("does not answer");
  });

  it("should say the status when a proxy answers with a page", async () => {
    server.use(http.get("*/api/v1/things", () => HttpResponse.html("<h1>Bad gateway</h1>", { status: 502 })));
    expect((await refusal(request("/things", named))).message).toContain("502");
  });
});
