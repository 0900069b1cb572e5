import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import type { Json } from "@/lib/json/decode";
import { mockServer } from "@/testing/mock-server";
import { kindOf } from "../registry";
import { TreeChoiceField } from "./tree-choice-field";
import { TreeFilter } from "./tree-filter";

const { server } = mockServer();

const item = (code: string, title: string, more: boolean) => ({ code, title, name: title, active: true, more });
const under: Record<string, unknown[]> = {
  "": [item("31", "上海市", true), item("32", "江苏省", true)],
  "32": [item("3201", "南京市", false), item("3205", "苏州市", true)],
  "3205": [item("320505", "虎丘区", false), { ...item("320583", "昆山市", false), active: false }],
};
const to: Record<string, unknown[]> = { "3205": [item("32", "江苏省", true), item("3205", "苏州市", true)] };

const field = {
  key: "region", type: "tree-choice", title: "Region", list: "regions", depth: 2,
  levels: [{ key: "province", title: "Province" }, { key: "city", title: "City" }, { key: "district", title: "District" }],
} as Field;

function answerLists() {
  server.use(http.get("*/api/v1/lists/regions", ({ request }) => {
    const search = new URL(request.url).searchParams;
    return HttpResponse.json({ items: search.has("to") ? to[search.get("to") ?? ""] : (under[search.get("under") ?? ""] ?? []) });
  }));
}

function Editor({ start = null, seen }: { start?: Json; seen: (value: Json) => void }) {
  const [value, setValue] = useState<Json>(start);
  return <TreeChoiceField field={field} value={value} path="region" control={{ id: "region" }} label="Region" onChange={(next) => { setValue(next); seen(next); }} />;
}

const within = (ui: React.ReactNode) => render(<QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>);

describe("a choice by levels", () => {
  it("goes down level by level, and holds every level", async () => {
    answerLists();
    const user = userEvent.setup();
    let value: Json = null;
    within(<Editor seen={(next) => { value = next; }} />);

    await user.click(screen.getByRole("combobox", { name: "Region: Province" }));
    await user.click(await screen.findByRole("option", { name: "江苏省" }));
    await user.click(await screen.findByRole("combobox", { name: "Region: City" }));
    await user.click(await screen.findByRole("option", { name: "苏州市" }));
    await user.click(await screen.findByRole("combobox", { name: "Region: District" }));
    expect(screen.queryByRole("option", { name: "昆山市" })).not.toBeInTheDocument();
    await user.click(await screen.findByRole("option", { name: "虎丘区" }));

    expect(value).toMatchObject({ code: "320505", title: "江苏省 / 苏州市 / 虎丘区", province: { code: "32" }, city: { code: "3205" }, district: { code: "320505" } });
    expect(kindOf("tree-choice").toInput?.(value, field)).toEqual({ code: "320505" });
  });

  it("ends where the tree ends, and forgets what stood under a level that is changed", async () => {
    answerLists();
    const user = userEvent.setup();
    let value: Json = null;
    within(<Editor start={{ code: "3205", province: { code: "32", name: "江苏省" }, city: { code: "3205", name: "苏州市" } }} seen={(next) => { value = next; }} />);

    await user.click(await screen.findByRole("combobox", { name: "Region: City" }));
    await user.click(await screen.findByRole("option", { name: "南京市" }));
    expect(screen.queryByRole("combobox", { name: "Region: District" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("combobox", { name: "Region: Province" }));
    await user.click(await screen.findByRole("option", { name: "上海市" }));

    expect(value).toMatchObject({ code: "31", title: "上海市" });
    expect(value).not.toHaveProperty("city");
  });

  it("filters a list by any level, and shows a filter that stands in the address", async () => {
    answerLists();
    const user = userEvent.setup();
    let code = "3205";
    within(<TreeFilter column={{ list: "regions", title: "Region" }} label="Value" value={code} onChange={(next) => { code = next; }} />);

    expect(await screen.findByDisplayValue("苏州市")).toBeVisible();
    await user.clear(screen.getByRole("combobox", { name: "Region: 2" }));

    expect(code).toBe("32");
  });
});
