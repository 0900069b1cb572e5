import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

const { sent } = mockServer();

describe("reserve dialog", () => {
  it("should say which number will be the first of the unit, before anything is taken", async () => {
    const { user } = renderApp("/administration/series/repair-report");
    await user.click(await screen.findByRole("button", { name: "Reserve numbers" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox", { name: "{unit.code}" }), "HZ01");
    expect(await within(dialog).findByRole("status")).toHaveTextContent("The first one will be BX-HZ01-202603-0001");
    expect(sent.some((request) => request.path.endsWith("/reservations"))).toBe(false);
  });
});
