import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

const { sent } = mockServer();
const asked = () => sent.filter((request) => /records\?/.test(request.path)).map((request) => new URLSearchParams(request.path.split("?")[1])).at(-1);

describe("record list", () => {
  it("should ask for conditions in groups, also about lines, and keep them in the address", async () => {
    const { router, user } = renderApp("/forms/repair-report");
    await user.click(await screen.findByRole("button", { name: "Conditions in groups" }));
    const panel = within(await screen.findByRole("region", { name: "Conditions in groups" }));
    await user.selectOptions(panel.getByRole("combobox", { name: "How the conditions are put together" }), "any of these holds");
    await user.selectOptions(panel.getByRole("combobox", { name: "Add a condition…" }), "Customer · Region");
    await user.type(panel.getByRole("textbox", { name: "Value for Customer · Region" }), "SH");
    await user.click(panel.getByRole("button", { name: /Lines: Parts/ }));
    const lines = within(panel.getByRole("group", { name: "Conditions for lines of Parts" }));
    await user.selectOptions(lines.getByRole("combobox", { name: "Add a condition…" }), "Parts · Quantity");
    await user.type(lines.getByRole("textbox", { name: "Value for Parts · Quantity" }), "6");
    const expected = { or: [["customer.region", "contains", "SH"], { any: ["parts", { and: [["qty", "eq", "6"]] }] }] };
    await waitFor(() => { expect(JSON.parse(new URLSearchParams(router.state.location.search).get("filter") ?? "null")).toEqual(expected); });
    await waitFor(() => { expect(JSON.parse(asked()?.get("filter") ?? "null")).toEqual(expected); });
    expect(screen.getByRole("button", { name: "Conditions in groups: 2" })).toBeInTheDocument();
    await user.click(panel.getByRole("button", { name: "Remove all of them" }));
    await waitFor(() => { expect(router.state.location.search).not.toContain("filter"); });
  });

  it("should open with the conditions of a link", async () => {
    const { user } = renderApp(`/forms/repair-report?filter=${encodeURIComponent('{"not":{"or":[["createdAt","within","last-month"]]}}')}`);
    await user.click(await screen.findByRole("button", { name: "Conditions in groups: 1" }));
    expect(await screen.findByRole("combobox", { name: "How the conditions are put together" })).toHaveValue("none");
    expect(screen.getByRole("combobox", { name: "Value for Created" })).toHaveDisplayValue("last month");
  });

  it("should take several values, periods and what is not empty", async () => {
    const { user } = renderApp("/forms/repair-report");
    const add = await screen.findByRole("combobox", { name: "Filter by…" });
    await user.selectOptions(add, "Urgency");
    await user.selectOptions(screen.getByRole("combobox", { name: "Condition for Urgency" }), "is one of");
    await user.click(screen.getByRole("button", { name: "Value for Urgency" }));
    await user.click(await screen.findByRole("menuitem", { name: "Urgent" }));
    await user.click(screen.getByRole("menuitem", { name: "Normal" }));
    await user.selectOptions(add, "Reported at");
    await user.selectOptions(screen.getByRole("combobox", { name: "Value for Reported at" }), "this month");
    await user.selectOptions(add, "Total");
    await user.selectOptions(screen.getByRole("combobox", { name: "Condition for Total" }), "is not empty");
    await waitFor(() => {
      expect(asked()?.get("filter[urgency]")).toBe("in:urgent,normal");
      expect(asked()?.get("filter[reportedAt]")).toBe("within:this-month");
      expect(asked()?.get("filter[total]")).toBe("empty:false");
    });
  });

  it("should show the columns that are chosen in their order, sorted by several", async () => {
    const { router, user } = renderApp("/forms/repair-report");
    await user.click(await screen.findByRole("button", { name: "Columns" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Add a column…" }), "Phone");
    await user.click(screen.getByRole("button", { name: "Hide Fault code" }));
    await user.click(screen.getByRole("button", { name: "Move Engine forward" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Then by…" }), "Total");
    const address = () => new URLSearchParams(router.state.location.search);
    await waitFor(() => { expect(address().get("fields")).toBe("number,engine,customer,total,state,createdAt,phone"); });
    expect(address().get("sort")).toBe("-createdAt,total");
    const heads = within(await screen.findByRole("table", { name: "Repair report" })).getAllByRole("columnheader");
    expect(heads.map((head) => head.textContent)).toEqual(["Number", "Engine", "Customer", "Total2", "State", "Created1", "Phone"]);
  });

  it("should count and sum by groups, with all together at the end", async () => {
    const { router, user } = renderApp("/forms/repair-report?f.state=ne:draft");
    await user.click(await screen.findByRole("button", { name: "Figures" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Group by" }), "Created");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Part of the calendar of Created" }), "quarter");
    await user.selectOptions(screen.getByRole("combobox", { name: "Another figure…" }), "Sum of Total");
    await waitFor(() => { expect(new URLSearchParams(router.state.location.search).get("measures")).toBe("count,sum:total"); });
    await waitFor(() => { expect(sent.some((request) => request.path.includes("aggregates") && request.path.includes("group=createdAt%3Aquarter") && request.path.includes("filter%5Bstate%5D=ne%3Adraft"))).toBe(true); });
    const table = await screen.findByRole("table", { name: "Figures of this list" });
    await waitFor(() => { expect(within(table).getByRole("row", { name: /All together/ })).toHaveTextContent("1316,256.50"); });
  });

  it("should lead from a group to its records, in an address of their own", async () => {
    const { router, user } = renderApp("/forms/repair-report?f.urgency=eq:urgent&group=state&measures=count");
    await user.click(await screen.findByRole("link", { name: "Records of In progress" }));
    await waitFor(() => { expect(router.state.location.search).toBe("?f.urgency=eq%3Aurgent&f.state=eq%3Arunning"); });
    expect(screen.queryByRole("table", { name: "Figures of this list" })).not.toBeInTheDocument();
    await router.navigate(-1);
    await user.click(await screen.findByRole("link", { name: "Records of (none)" }));
    await waitFor(() => { expect(asked()?.get("filter")).toBe('{"and":[{"not":{"or":[["state","empty",false]]}}]}'); });
  });
});

describe("views that one keeps", () => {
  it("should open with everything that they say, also by a short link", async () => {
    const { router, user } = renderApp("/forms/repair-report?view=00000000-0000-0000-0000-000000000001");
    await screen.findByRole("table", { name: "Repair report" });
    const address = () => new URLSearchParams(router.state.location.search);
    expect(address().get("f.urgency")).toBe("eq:urgent");
    expect(asked()?.get("fields")).toBe("number,total");
    await user.click(screen.getByRole("button", { name: /View: Urgent this month/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Open in Shanghai (by 李伟)" }));
    await waitFor(() => { expect(address().get("f.state")).toBe("eq:running"); });
    expect(address().has("f.urgency")).toBe(false);
  });

  it("should be kept with a name and shared", async () => {
    const { user } = renderApp("/forms/repair-report?f.state=eq:completed");
    await user.click(await screen.findByRole("button", { name: /My views/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Keep this view…" }));
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Done");
    await user.selectOptions(screen.getByRole("combobox", { name: "Who sees it" }), "my unit");
    await user.click(screen.getByRole("button", { name: "Keep" }));
    await waitFor(() => { expect(sent).toContainEqual({ method: "POST", path: "/forms/repair-report/views", body: { title: "Done", sharing: "unit", address: "f.state=eq%3Acompleted" } }); });
  });

  it("should be opened with, changed and removed by their owner", async () => {
    const { user } = renderApp("/forms/repair-report?view=00000000-0000-0000-0000-000000000001");
    const menu = async (name: RegExp) => {
      await user.click(await screen.findByRole("button", { name: /View: Urgent this month/ }));
      await user.click(await screen.findByRole("menuitem", { name }));
    };
    await menu(/^Open this list with/);
    await waitFor(() => { expect(sent).toContainEqual({ method: "PUT", path: "/forms/repair-report/views/standard", body: { view: "00000000-0000-0000-0000-000000000001" } }); });
    await menu(/^Remove/);
    await waitFor(() => { expect(sent.some((request) => request.method === "DELETE" && request.path.endsWith("/views/00000000-0000-0000-0000-000000000001"))).toBe(true); });
  });
});
