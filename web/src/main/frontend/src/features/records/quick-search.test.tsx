import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, Link, RouterProvider, useSearchParams } from "react-router";
import { describe, expect, it } from "vitest";
import { withParameter } from "./list-search";
import { QuickSearch } from "./quick-search";

function Listed() {
  const [search, setSearch] = useSearchParams();
  return (
    <>
      <QuickSearch search={search} onSearch={(q) => { setSearch(withParameter(search, "q", q)); }} />
      <Link to="/record">one</Link>
    </>
  );
}

const pause = () => act(() => new Promise((resolve) => { setTimeout(resolve, 400); }));

function open() {
  let arrive: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => { arrive = resolve; });
  const router = createMemoryRouter([
    { path: "/", Component: Listed },
    { path: "/record", lazy: async () => { await loaded; return { Component: () => <h1>the record</h1> }; } },
  ]);
  render(<RouterProvider router={router} />);
  return { router, user: userEvent.setup({ pointerEventsCheck: 0 }), arrive };
}

describe("search of a list", () => {
  it("should go into the address when it has settled", async () => {
    const { router, user } = open();
    await user.type(screen.getByRole("searchbox"), "pump");
    await waitFor(() => { expect(router.state.location.search).toBe("?q=pump"); });
  });

  it("should not call somebody back who is on the way to a record", async () => {
    const { arrive } = open();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "pump" } });
    fireEvent.click(screen.getByRole("link", { name: "one" }));
    await pause();
    arrive();
    expect(await screen.findByRole("heading", { name: "the record" })).toBeVisible();
  });
});
