import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

mockServer();

describe("search from anywhere", () => {
  it("should open with Ctrl+K and go to what is chosen with the keys", async () => {
    const { router, user } = renderApp("/tasks");
    await screen.findByRole("heading", { level: 1 });
    await user.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Search everything" });
    await user.type(field, "df");
    const list = within(screen.getByRole("listbox", { name: "Results" }));
    expect(await list.findByRole("group", { name: "Repair report" })).toBeInTheDocument();
    expect(list.getByRole("option", { name: /Symptom：东风发动机/ })).toBeInTheDocument();
    expect(list.getByRole("option", { name: "New: Customers" })).toBeInTheDocument();
    await user.type(field, "{ArrowDown}{ArrowDown}");
    expect(list.getByRole("option", { name: /BX-SH01-202603-0001/ })).toHaveAttribute("aria-selected", "true");
    await user.type(field, "{Enter}");
    await waitFor(() => { expect(router.state.location.pathname).toBe("/records/r-1"); });
    await waitFor(() => { expect(screen.queryByRole("combobox", { name: "Search everything" })).not.toBeInTheDocument(); });
  });

  it("should say when there is nothing", async () => {
    const { user } = renderApp("/tasks");
    await user.click(await screen.findByRole("button", { name: "Search" }));
    await user.type(await screen.findByRole("combobox", { name: "Search everything" }), "zzz");
    expect(await screen.findByText(/Nothing found/)).toBeInTheDocument();
  });
});
