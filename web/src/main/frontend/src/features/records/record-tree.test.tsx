import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { MemoryRouter } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import type { Form } from "@/lib/api/forms";
import { changeLanguage } from "@/lib/i18n/language";
import { mockServer } from "@/testing/mock-server";
import { RecordTree } from "./record-tree";

const { server } = mockServer();
const form = { form: "part", title: "Part", tree: "assembly" } as unknown as Form;
const node = (id: string, title: string, more: boolean) => ({ record: { id, title, values: { spec: `${title} spec` } }, more });
const below: Record<string, unknown[]> = {
  "": [node("e", "Engine", true), node("t", "Tools", false)],
  e: [node("h", "Cylinder head", true)],
  h: [node("v", "Valve", false)],
};

function show() {
  changeLanguage("en");
  server.use(http.get("*/api/v1/forms/part/tree", ({ request }) => HttpResponse.json({ items: below[new URL(request.url).searchParams.get("under") ?? ""] ?? [], next: null })));
  const columns = [{ key: "spec", title: "Spec", type: "text" }] as never;
  render(<MemoryRouter><QueryClientProvider client={new QueryClient()}><RecordTree form={form} columns={columns} /></QueryClientProvider></MemoryRouter>);
}

describe("records as a tree", () => {
  beforeEach(show);

  it("should fetch what stands under a record when it is opened", async () => {
    const user = userEvent.setup();
    const tree = await screen.findByRole("tree", { name: "Part as a tree" });
    const engine = await within(tree).findByRole("treeitem", { name: "Engine" });
    expect(engine).toHaveAttribute("aria-expanded", "false");
    expect(within(tree).getByRole("treeitem", { name: "Tools" })).not.toHaveAttribute("aria-expanded");
    await user.click(screen.getByRole("button", { name: "Open Engine" }));
    expect(await within(engine).findByRole("treeitem", { name: "Cylinder head" })).toHaveAttribute("aria-level", "2");
    expect(within(engine).getAllByRole("link", { name: "List with all below" })[0]).toHaveAttribute("href", "/forms/part?f.record=within%3Ae");
  });

  it("should be walked with the keyboard alone", async () => {
    const user = userEvent.setup();
    await screen.findByRole("treeitem", { name: "Engine" });
    await user.tab();
    expect(screen.getByRole("treeitem", { name: "Engine" })).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    await screen.findByRole("treeitem", { name: "Cylinder head" });
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("treeitem", { name: "Cylinder head" })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("treeitem", { name: "Tools" })).toHaveFocus();
    await user.keyboard("{Home}{ArrowDown}{ArrowLeft}");
    expect(screen.getByRole("treeitem", { name: "Engine" })).toHaveFocus();
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByRole("treeitem", { name: "Engine" })).toHaveAttribute("aria-expanded", "false");
  });
});
