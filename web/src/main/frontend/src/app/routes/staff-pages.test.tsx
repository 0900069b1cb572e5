import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { setMockState } from "@/testing/mock/answer";
import { task } from "@/testing/mock/records";
import { renderApp } from "@/testing/render-app";

const { sent, server } = mockServer();

describe("log-in", () => {
  it("should lead back to the page that was asked for", async () => {
    setMockState({ loggedIn: false });
    const { router, user } = renderApp("/catalogue?q=rep");
    await user.type(await screen.findByRole("textbox", { name: "Log-in name" }), "chen.jie");
    await user.type(screen.getByLabelText("Password"), "docket");
    await user.click(screen.getByRole("button", { name: "Log in" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Forms" })).toBeInTheDocument();
    expect(router.state.location.search).toBe("?q=rep");
  });

  it("should say why it is refused", async () => {
    setMockState({ loggedIn: false });
    const { user } = renderApp("/");
    await user.type(await screen.findByRole("textbox", { name: "Log-in name" }), "chen.jie");
    await user.type(screen.getByLabelText("Password"), "wrong{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("The log-in name or the password is wrong.");
  });
});

describe("home", () => {
  it("should show late tasks first, with drafts and records in progress", async () => {
    renderApp("/");
    const tasks = within(await screen.findByRole("list", { name: "My tasks" })).getAllByRole("link");
    expect(tasks[0]).toHaveTextContent("Repair on site");
    expect(await screen.findByRole("img", { name: "3 of 9 steps" })).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: /杭州运河机械厂$/ })).toHaveAttribute("href", "/records/r-2");
  });

  it("should switch the language of everything, and tell the server", async () => {
    const { user } = renderApp("/");
    await user.click(await screen.findByRole("button", { name: "中文" }));
    expect(await screen.findByRole("heading", { level: 1, name: "首页" })).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: /现场服务/ })).toBeInTheDocument();
    expect(sent).toContainEqual({ method: "PUT", path: "/session/language", body: { language: "zh-CN" } });
  });
});

describe("tasks", () => {
  it("should ask once for the password where one of those chosen needs it", async () => {
    const items = ["t-1", "t-2"].map((id, index) => ({ ...task(true), id, title: `Approve ${id}`, outcomes: [{ key: "approve", title: "Approved" }], password: index === 1 }));
    server.use(
      http.get("*/api/v1/tasks", () => HttpResponse.json({ items, count: 2 })),
      http.post("*/api/v1/decisions", async ({ request }) => {
        sent.push({ method: "POST", path: "/decisions", body: await request.json() });
        return HttpResponse.json({ items: items.map(({ id }) => ({ task: id, record: "r-1" })) });
      }),
    );
    const { user } = renderApp("/tasks");
    await user.click(await screen.findByRole("checkbox", { name: /Approve t-1/ }));
    await user.click(screen.getByRole("button", { name: "Approved" }));
    expect(within(await screen.findByRole("dialog")).queryByLabelText("Your password")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Back" }));
    await waitFor(() => { expect(screen.queryByRole("dialog")).not.toBeInTheDocument(); });
    await user.click(screen.getByRole("checkbox", { name: /Approve t-2/ }));
    await user.click(screen.getByRole("button", { name: "Approved" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Confirm: Approved" }));
    expect(await within(dialog).findByText(/Enter your password/)).toBeVisible();
    await user.type(within(dialog).getByLabelText(/^Your password/), "docket");
    await user.click(within(dialog).getByRole("button", { name: "Confirm: Approved" }));
    await waitFor(() => {
      expect(sent.find((request) => request.path === "/decisions")?.body).toEqual({
        decisions: ["t-1", "t-2"].map((id) => ({ task: id, decision: { outcome: "approve" } })), password: "docket",
      });
    });
  });
});

describe("notices", () => {
  it("should be counted in the bar, and read by a press", async () => {
    const { user } = renderApp("/");
    expect(await screen.findByRole("link", { name: "Unread notices: 1" })).toHaveAttribute("href", "/#notices");
    expect(await screen.findByRole("link", { name: /Archived.*BX-SH01-202603-0004/ })).toHaveAttribute("href", "/records/r-4");
    await user.click(screen.getByRole("button", { name: "Mark as read: BX-SH01-202603-0004" }));
    await waitFor(() => { expect(sent.some((request) => request.method === "POST" && request.path.includes("/notices/n-1/reading"))).toBe(true); });
  });
});

describe("catalogue", () => {
  it("should find forms by their number prefix", async () => {
    const { user } = renderApp("/catalogue");
    await user.type(await screen.findByRole("searchbox", { name: /Search forms/ }), "BX");
    expect(await screen.findByRole("link", { name: "New: Customer repair handling" })).toHaveAttribute("href", "/forms/repair-report/new");
    await waitFor(() => { expect(screen.queryByRole("link", { name: "New: Repair reception" })).not.toBeInTheDocument(); });
  });

  it("should offer no creation where there is no right to it", async () => {
    renderApp("/catalogue");
    expect(await screen.findByRole("link", { name: "List of Dispatch" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "New: Dispatch" })).not.toBeInTheDocument();
  });
});

describe("record list", () => {
  it("should keep the whole view in the address and ask the server for it", async () => {
    const { router, user } = renderApp("/forms/repair-report");
    await screen.findByRole("table", { name: "Repair report" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Filter by…" }), "State");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Value for State" }), "Completed");
    await user.click(screen.getByRole("button", { name: "Sort by Total" }));
    await waitFor(() => { expect(new URLSearchParams(router.state.location.search).get("sort")).toBe("-total"); });
    expect(new URLSearchParams(router.state.location.search).get("f.state")).toBe("eq:completed");
    await waitFor(() => { expect(sent.some((request) => request.path.includes("filter%5Bstate%5D=eq%3Acompleted") && request.path.includes("sort=-total"))).toBe(true); });
  });
});

describe("verification page", () => {
  it("should be public and say that a document is genuine", async () => {
    setMockState({ loggedIn: false });
    renderApp("/verify/AB12-CD34");
    expect(await screen.findByRole("status")).toHaveTextContent("This document is genuine");
    expect(screen.getByText("BX-SH01-202603-0001")).toBeInTheDocument();
  });

  it("should warn of a code that nobody issued", async () => {
    renderApp("/verify/none");
    expect(await screen.findByRole("status")).toHaveTextContent("No document has this code");
  });
});
