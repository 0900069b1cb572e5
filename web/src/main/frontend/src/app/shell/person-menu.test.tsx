import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

const { server, sent } = mockServer();

const units = [{ code: "SH01", name: "上海办事处", title: "Shanghai office" }, { code: "HZ01", name: "杭州办事处", title: "Hangzhou office" }];
const session = (...posts: typeof units) => ({ person: { id: "u2", login: "chen.jie", name: "陈杰", administrator: false, units: posts, positions: [] }, language: "en" });

async function openMenu() {
  const { user } = renderApp("/forms/repair-report/new");
  await user.click(await screen.findByRole("button", { name: "Account of 陈杰" }));
  return { user, menu: await screen.findByRole("menu") };
}

describe("the menu of a person", () => {
  it("should let whoever has several posts choose for which unit records are made", async () => {
    let [first, second] = units;
    server.use(
      http.get("*/api/v1/session", () => HttpResponse.json(session(...[first, second].flatMap((unit) => unit ?? [])))),
      http.put("*/api/v1/session/unit", async ({ request }) => {
        sent.push({ method: "PUT", path: "/session/unit", body: await request.json() });
        [first, second] = [second, first];
        return HttpResponse.json(session(...[first, second].flatMap((unit) => unit ?? [])));
      }),
    );
    const { user, menu } = await openMenu();
    expect(await screen.findByText(/Made for Shanghai office/)).toBeVisible();
    await user.click(within(menu).getByRole("menuitem", { name: "Hangzhou office" }));
    await waitFor(() => { expect(sent.find((request) => request.path === "/session/unit")?.body).toEqual({ unit: "HZ01" }); });
    expect(await screen.findByText(/Made for Hangzhou office/)).toBeVisible();
  });

  it("should not ask whoever has one post", async () => {
    const { menu } = await openMenu();
    expect(within(menu).queryByText("Working for")).not.toBeInTheDocument();
    expect(screen.queryByText(/Made for/)).not.toBeInTheDocument();
  });
});
