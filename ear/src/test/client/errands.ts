/**
 * A program that somebody writes over the generated client: it makes, reads, changes, lists and
 * measures errands. It is compiled strictly: what the description of the API says differently from
 * what is sent here does not compile. What it found is printed as JSON.
 */
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Errand = components["schemas"]["errand.record"];

const [base = "", token = "", what = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: `${base}api/v1`, headers: { Authorization: `Bearer ${token}` } });

function required<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) throw new Error(`${String(answer.response.status)} ${JSON.stringify(answer.error)}`);
  return answer.data;
}

const made: Errand = required(await client.POST("/forms/errand/records", {
  params: { header: { "Idempotency-Key": what } },
  body: { data: { what, amount: "12.50" }, submit: false },
}));
const read = await client.GET("/forms/errand/records/{id}", { params: { path: { id: made.id } } });
const saved: Errand = required(await client.PUT("/forms/errand/records/{id}", {
  params: { path: { id: made.id }, header: { "If-Match": read.response.headers.get("etag") ?? "" } },
  body: { data: { ...required(read).data, note: "from a generated client" } },
}));
const stale = await client.PUT("/forms/errand/records/{id}", {
  params: { path: { id: made.id }, header: { "If-Match": `"${String(made.version)}"` } },
  body: { data: { what } },
});
const listed = required(await client.GET("/forms/errand/records", {
  params: { query: { "filter[what]": [`eq:${what}`], sort: ["-createdAt"], limit: 5 } },
}));
const many = required(await client.POST("/forms/errand/records/bulk", {
  body: { mode: "each", items: [{ data: { what: `${what} 1` } }, { data: { what } }] },
}));

console.log(JSON.stringify({
  note: saved.data.note,
  amount: saved.data.amount,
  stale: stale.error?.code,
  listed: listed.items.map((item) => item.id === made.id),
  many: many.items.map((item) => item.status),
}));
