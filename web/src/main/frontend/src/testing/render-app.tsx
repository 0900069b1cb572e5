import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import { Appearance } from "@/app/appearance";
import { createQueryClient } from "@/app/query-client";
import { routes } from "@/app/router";

/** The whole application at an address, against the sample answers. */
export function renderApp(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Appearance><RouterProvider router={router} /></Appearance>
    </QueryClientProvider>,
  );
  return { router, user };
}
