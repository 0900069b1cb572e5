import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { setMockState, unsaved } from "@/testing/mock/answer";
import { renderApp } from "@/testing/render-app";

const { sent, server } = mockServer();

beforeEach(() => { localStorage.clear(); });

const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });

async function choose(user: UserEvent, field: string, typed: string, option: RegExp) {
  type(await screen.findByRole("combobox", { name: field }), typed);
  await user.click(await screen.findByRole("option", { name: option }));
}

async function fillIn(user: UserEvent, phone: string) {
  await choose(user, "Customer", "华东", /华东动力工程公司/);
  type(screen.getByRole("textbox", { name: "Phone" }), phone);
  await choose(user, "Engine", "00817", /SC27G-2025-00817/);
  type(screen.getByLabelText("Operating hours"), "１，260");
  type(screen.getByLabelText("Reported at"), "2026-03-02T09:00");
  await choose(user, "Fault code", "hard", /Hard to start/);
  await user.click(screen.getByRole("radio", { name: "Urgent" }));
  type(screen.getByLabelText("Symptom"), "white smoke");
}

describe("new record", () => {
  it("should name what is missing at the field and in a summary that jumps there", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    await user.click(await screen.findByRole("button", { name: "Submit" }));
    const summary = await screen.findByRole("alert");
    await user.click(within(summary).getByRole("button", { name: /^Phone: Fill this in/ }));
    const phone = screen.getByRole("textbox", { name: "Phone" });
    expect(phone).toHaveFocus();
    expect(phone).toBeInvalid();
    expect(phone).toHaveAccessibleDescription(/Fill this in/);
    expect(sent.filter((request) => request.path.endsWith("/records"))).toEqual([]);
  });

  it("should send what was filled in, and open the record", async () => {
    const { router, user } = renderApp("/forms/repair-report/new");
    await fillIn(user, "021-55");
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await waitFor(() => { expect(router.state.location.pathname).toBe("/records/r-1"); });
    // It may have become a draft meanwhile.
    const created = sent.find((request) => /\/(records|submission)$/.test(request.path));
    expect(created?.body).toMatchObject({
      data: { customer: { id: "c1" }, phone: "021-55", engine: { id: "e1" }, hours: 1260, reportedAt: "2026-03-02T09:00:00+08:00", fault: "F-103", urgency: "urgent", symptom: "white smoke" },
    });
  });

  it("should say who will deal with it, from what is filled in so far", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    const steps = await screen.findByRole("list", { name: "Who will deal with it" });
    expect(within(steps).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "1Reception and registration陈杰", "2Answer by telephonenot known yet: the person named in the record", "6Decide without solution (if needed)马总",
    ]);
    await choose(user, "Customer", "华东", /华东动力工程公司/);
    expect(await within(steps).findByText("李伟")).toBeInTheDocument();
  });

  it("should let a customer be created who is not in the list yet", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    const customer = await screen.findByRole("combobox", { name: "Customer" });
    type(customer, "宁波");
    await user.click(await screen.findByRole("button", { name: /Not in the list/ }));
    const drawer = await screen.findByRole("dialog", { name: "New: Customer" });
    await user.type(await within(drawer).findByRole("textbox", { name: "Full name" }), "宁波港机厂");
    await user.click(within(drawer).getByRole("button", { name: "Create and use" }));
    await waitFor(() => { expect(screen.getByRole("combobox", { name: "Customer" })).toHaveValue("宁波港机厂"); });
    expect(sent.find((request) => request.path === "/forms/customer/records")?.body).toEqual({ data: { name: "宁波港机厂" }, submit: true });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("should submit with Ctrl+Enter from within a field", async () => {
    const { router, user } = renderApp("/forms/repair-report/new");
    await fillIn(user, "021-55");
    await user.click(screen.getByLabelText("Symptom"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => { expect(router.state.location.pathname).toBe("/records/r-1"); });
  });

  it("should say so to whoever may not start the form", async () => {
    renderApp("/forms/not-mine/new");
    expect(await screen.findByRole("alert")).toHaveTextContent(/You may not start “Repair report”/);
    expect(screen.queryByRole("button", { name: "Submit" })).not.toBeInTheDocument();
  });

  it("should show the server's refusal at the field it is about", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    await fillIn(user, "0");
    await user.click(screen.getByRole("button", { name: "Submit" }));
    expect(await screen.findByRole("button", { name: "Phone: “0” is not a phone number." })).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Phone" })).toHaveAccessibleDescription(/is not a phone number/);
  });

  it("should show a field of an unknown kind as such", async () => {
    renderApp("/forms/repair-report/new");
    expect(await screen.findByText(/cannot show fields of type “map-position”/)).toBeInTheDocument();
  });
});

describe("a new record that starts from something", () => {
  it("should be begun by a mapping from another record, and say from which", async () => {
    const { router, user } = renderApp("/records/r-1");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Report it again" }));
    expect(await screen.findByRole("textbox", { name: "Phone" })).toHaveValue("021-5501 2233");
    expect(router.state.location).toMatchObject({ pathname: "/forms/repair-report/new", search: "?made-from=r-1&made-by=again" });
    expect(screen.getByRole("link", { name: "Repair report BX-SH01-202603-0001" })).toHaveAttribute("href", "/records/r-1");
    await user.type(screen.getByRole("textbox", { name: "Phone" }), "4");
    await waitFor(() => { expect(sent.find((request) => request.path === "/forms/repair-report/drafts")?.body).toMatchObject({ madeFrom: "r-1", mapping: "again", data: { phone: "021-5501 22334" } }); }, { timeout: 20000 });
  });

  it("should be copied from a record of the same form", async () => {
    const { user } = renderApp("/records/r-1");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Copy as new" }));
    expect(await screen.findByText("Copied from")).toBeInTheDocument();
    expect(sent.find((request) => request.path === "/forms/repair-report/start")?.body).toEqual({ copyOf: "r-1" });
  });

  it("should take values from the address, and say which of them is wrong", async () => {
    renderApp("/forms/repair-report/new?hours=many");
    expect(await screen.findByRole("button", { name: "Operating hours: “many” is not a whole number." })).toBeInTheDocument();
    expect(screen.getByLabelText("Operating hours")).toHaveValue("many");
    expect(sent.find((request) => request.path === "/forms/repair-report/start")?.body).toEqual({ values: { hours: "many" } });
  });
});

describe("lines", () => {
  it("should go to the next line with Enter and add one at the end", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    await user.click(await screen.findByRole("button", { name: "Add a line to Parts" }));
    await user.type(screen.getByRole("textbox", { name: "Quantity, line 1" }), "2{Enter}");
    expect(await screen.findByRole("textbox", { name: "Quantity, line 2" })).toHaveFocus();
  });

  it("should take lines pasted from a spreadsheet and sum them up", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    await user.click(await screen.findByRole("button", { name: "Add a line to Parts" }));
    const quantity = screen.getByRole("textbox", { name: "Quantity, line 1" });
    fireEvent.paste(quantity, { clipboardData: { getData: () => "2\t680.00\t1,360.00\r\n1\t125.50\t125.50\r\n" } });
    expect(await screen.findByRole("textbox", { name: "Price, line 2" })).toHaveValue("125.50");
    const totals = screen.getByRole("rowheader", { name: "Total" }).closest("tr");
    expect(totals).toHaveTextContent("1,485.50");
  });

  it("should remove a line", async () => {
    const { user } = renderApp("/forms/repair-report/new");
    await user.click(await screen.findByRole("button", { name: "Add a line to Parts" }));
    await user.click(screen.getByRole("button", { name: "Remove line 1" }));
    expect(screen.queryByRole("textbox", { name: "Quantity, line 1" })).not.toBeInTheDocument();
  });
});

describe("record page", () => {
  it("should show the record with timeline, position, documents and related records", async () => {
    renderApp("/records/r-1");
    expect(await screen.findByRole("heading", { level: 1, name: "Repair report BX-SH01-202603-0001" })).toBeInTheDocument();
    expect(await screen.findByRole("region", { name: /Flow chart: Technician on site/ })).toBeInTheDocument();
    expect(await screen.findByRole("img", { name: "Answer by telephone: done" })).toBeInTheDocument();
    expect(await screen.findByText("电话指导排气无效，需要现场处理。")).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: /Internal liaison note SL-SH01/ })).toHaveAttribute("href", "/records/r-7");
    expect(await screen.findByRole("link", { name: /Verification page/ })).toHaveAttribute("href", "/verify/AB12-CD34");
  });

  it("should let only the fields of the step be changed", async () => {
    renderApp("/records/r-1");
    expect(await screen.findByRole("textbox", { name: "Operating hours" })).toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: "Phone" })).not.toBeInTheDocument();
    expect(screen.getByRole("group", { name: "Phone" })).toHaveTextContent("021-5501 2233");
  });

  it("should decide in two clicks, with the changed fields and the comment", async () => {
    const { user } = renderApp("/records/r-1");
    const hours = await screen.findByRole("textbox", { name: "Operating hours" });
    await user.clear(hours);
    await user.type(hours, "1300");
    await user.click(screen.getByRole("button", { name: "Not solved, second visit" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Confirm: Not solved, second visit" }));
    expect(within(dialog).getByText("Say why.")).toBeInTheDocument();
    await user.type(within(dialog).getByRole("textbox", { name: "Comment" }), "pump worn");
    await user.click(within(dialog).getByRole("button", { name: "Confirm: Not solved, second visit" }));
    await waitFor(() => { expect(sent.some((request) => request.path === "/tasks/t-1/decision")).toBe(true); });
    const body = sent.find((request) => request.path === "/tasks/t-1/decision")?.body as { data: Record<string, unknown> };
    expect(body).toMatchObject({ outcome: "unsolved", comment: "pump worn", version: 3, data: { hours: 1300 } });
    expect(Object.keys(body.data).sort()).toEqual(["hours", "parts"]);
  });

  it("should let a draft be changed and submitted", async () => {
    const { user } = renderApp("/records/r-2");
    const phone = await screen.findByRole("textbox", { name: "Phone" });
    await user.clear(phone);
    await user.type(phone, "0571-1");
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await waitFor(() => { expect(sent.find((request) => request.path === "/records/r-2/submission")?.body).toMatchObject({ data: { phone: "0571-1" } }); });
  });

  it("should let the creator take back what nobody has worked on", async () => {
    const { user } = renderApp("/records/r-1");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Take back to change it" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "wrong engine");
    await user.click(within(dialog).getByRole("button", { name: "Take back to change it" }));
    await waitFor(() => { expect(sent.find((request) => request.path === "/records/r-1/withdrawal")?.body).toEqual({ reason: "wrong engine" }); });
  });

  it("should say where a record is missing, and offer no other try", async () => {
    renderApp("/records/missing");
    expect(await screen.findByRole("heading", { level: 1, name: "Not found" })).toBeInTheDocument();
    expect(screen.getByRole("alert")).toHaveTextContent("There is no such record");
    expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
  });

  it("should show what differs between two versions, field by field and line by line", async () => {
    const { user } = renderApp("/records/r-1");
    await user.click(await screen.findByRole("button", { name: "Changes of version 2" }));
    const drawer = await screen.findByRole("dialog", { name: "Compare versions" });
    const table = await within(drawer).findByRole("table", { name: "Differences" });
    expect(within(table).getAllByRole("row").map((row) => row.textContent)).toEqual([
      "FieldBeforeAfter", "UrgencyNormalUrgent", "Parts: line 1 changed", "Quantity56", "Parts: line 2 removed", "Quantity1—",
    ]);
    expect(within(drawer).getByRole("combobox", { name: "Older version" })).toBeInTheDocument();
  });

  it("should let a completed record be corrected for a reason, and say who else is changing it", async () => {
    const { user } = renderApp("/records/r-9");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Correct" }));
    type(screen.getByRole("textbox", { name: "Operating hours" }), "1300");
    expect(await screen.findByText("王芳 is changing this record, too.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Save the correction" }));
    const dialog = await screen.findByRole("dialog");
    type(within(dialog).getByRole("textbox", { name: "Why is it corrected?" }), "misread");
    await user.click(within(dialog).getByRole("button", { name: "Save the correction" }));
    await waitFor(() => { expect(sent.find((request) => request.path === "/records/r-9/amendment")?.body).toMatchObject({ reason: "misread", data: { hours: 1300 } }); });
    await waitFor(() => { expect(sent.some((request) => request.method === "DELETE" && request.path === "/records/r-9/presence")).toBe(true); });
  });

  it("should keep the menu open when a newer version of the record arrives", async () => {
    const { user } = renderApp("/records/r-9");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await waitFor(() => { expect(screen.getByRole("menuitem", { name: "Correct" })).toBeVisible(); });
    setMockState({ changed: true });
    window.dispatchEvent(new Event("visibilitychange"));
    expect(await screen.findByText("1,400")).toBeInTheDocument();
    await waitFor(() => { expect(screen.getByRole("menuitem", { name: "Correct" })).toBeVisible(); });
    await user.click(screen.getByRole("menuitem", { name: "Correct" }));
    expect(screen.getByRole("textbox", { name: "Operating hours" })).toHaveValue("1,400");
    expect(screen.getByRole("button", { name: "More" })).toHaveAttribute("aria-expanded", "false");
  });

  it("should let a person whom another was faster than choose field by field, and go on", async () => {
    const { user } = renderApp("/records/r-9");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Correct" }));
    type(screen.getByRole("textbox", { name: "Operating hours" }), "1300");
    type(screen.getByRole("textbox", { name: "Symptom" }), "knocking");
    setMockState({ changed: true });
    server.use(http.post("*/api/v1/records/r-9/amendment", () => HttpResponse.json({ title: "Stale", code: "record.stale", status: 412, detail: "王芳 changed this record: Operating hours, Phone." }, { status: 412, headers: { "Content-Type": "application/problem+json" } }), { once: true }));
    await user.click(screen.getByRole("button", { name: "Save the correction" }));
    const dialog = await screen.findByRole("dialog");
    type(within(dialog).getByRole("textbox"), "misread");
    await user.click(within(dialog).getByRole("button", { name: "Save the correction" }));
    await screen.findByText("王芳 changed this record: Operating hours, Phone.");
    await user.click(screen.getByRole("button", { name: "See the difference and go on" }));
    const drawer = await screen.findByRole("dialog", { name: "Two people changed this record" });
    expect(within(drawer).getByText("Taken over from the other one: Phone")).toBeInTheDocument();
    await user.click(within(within(drawer).getByRole("group", { name: "Operating hours" })).getByRole("radio", { name: /1,?400/ }));
    await user.click(within(drawer).getByRole("button", { name: "Go on with this" }));
    await waitFor(() => { expect(screen.getByRole("textbox", { name: "Operating hours" })).toHaveValue("1,400"); });
    expect(screen.getByRole("textbox", { name: "Phone" })).toHaveValue("0571-9");
    expect(screen.getByRole("textbox", { name: "Symptom" })).toHaveValue("knocking");
    expect(screen.getByRole("button", { name: "Save the correction" })).toBeInTheDocument();
  });

  it("should keep on the server what is typed, and have it when one comes back", async () => {
    const { router, user } = renderApp("/records/r-2");
    await user.type(await screen.findByRole("textbox", { name: "Phone" }), "77");
    expect(await screen.findByText(/^Saved \d\d:\d\d$/, undefined, { timeout: 20000 })).toBeInTheDocument();
    expect(sent.filter((request) => request.method === "PUT")).toMatchObject([{ path: "/records/r-2/draft", body: { data: { phone: "021-5501 223377" } } }]);
    await user.type(screen.getByRole("textbox", { name: "Phone" }), "8");
    await user.click(screen.getByRole("link", { name: "Home" }));
    const drafts = await screen.findByRole("region", { name: "My drafts" });
    await user.click(await within(drafts).findByRole("link"));
    expect(router.state.location.pathname).toBe("/records/r-2");
    await waitFor(() => { expect(screen.getByRole("textbox", { name: "Phone" })).toHaveValue("021-5501 2233778"); });
    expect(Object.keys(localStorage).filter((key) => key.startsWith("docket.unsaved."))).toEqual([]);
  });

  it("should go on from what was typed before, where that is still being saved when one comes back", async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => { arrive = resolve; });
    server.use(http.put("*/api/v1/records/r-2/draft", async () => { await arrived; }));
    const { user } = renderApp("/records/r-2");
    await user.type(await screen.findByRole("textbox", { name: "Phone" }), "8");
    await user.click(screen.getByRole("link", { name: "Home" }));
    await user.click(await within(await screen.findByRole("region", { name: "My drafts" })).findByRole("link"));
    await waitFor(() => { expect(screen.queryByRole("region", { name: "My drafts" })).toBeNull(); });
    expect(screen.queryByRole("textbox", { name: "Phone" })).toBeNull();
    arrive();
    expect(await screen.findByRole("textbox", { name: "Phone" })).toHaveValue("021-5501 22338");
  });

  it("should keep on the server what is typed at a step, with the comment, and forget it when the step is answered", async () => {
    const { user } = renderApp("/records/r-1");
    type(await screen.findByLabelText("Operating hours"), "1300");
    await waitFor(() => { expect(screen.getByRole("status", { name: "Keeping of what you type" })).toHaveTextContent(/^Kept \d\d:\d\d/); }, { timeout: 4000 });
    await user.click(screen.getByRole("button", { name: "Not solved, second visit" }));
    type(await screen.findByLabelText("Comment"), "no spare part");
    await waitFor(() => { expect(unsaved.get("r-1")?.input).toMatchObject({ values: { hours: 1300 }, base: { hours: 1260 }, task: "t-1", outcome: "unsolved", comment: "no spare part" }); }, { timeout: 4000 });
    cleanup();
    localStorage.clear();

    const again = renderApp("/records/r-1");
    expect(await screen.findByText(/is here again/)).toBeVisible();
    expect(screen.getByLabelText("Operating hours")).toHaveValue("1,300");
    await again.user.click(await screen.findByRole("button", { name: "Not solved, second visit" }));
    expect(await screen.findByLabelText("Comment")).toHaveValue("no spare part");
    await again.user.click(screen.getByRole("button", { name: /^Confirm/ }));
    await waitFor(() => { expect(unsaved.has("r-1")).toBe(false); });
  });

  it("should ask field by field where the record was changed since, and forget what a step does not need any more", async () => {
    unsaved.set("r-9", { version: 2, input: { values: { hours: 1500 }, base: { hours: 1000 }, overwritten: [], amending: true }, savedAt: "2026-11-22T01:00:00Z" });
    renderApp("/records/r-9");
    const drawer = await screen.findByRole("dialog", { name: "Two people changed this record" });
    expect(within(drawer).getByText(/1500|1,500/)).toBeVisible();

    cleanup();
    unsaved.set("r-1", { version: 3, input: { values: { hours: 1 }, base: {}, overwritten: [], task: "t-gone" }, savedAt: "2026-11-22T01:00:00Z" });
    renderApp("/records/r-1");
    await waitFor(() => { expect(screen.queryByText(/is here again/)).toBeNull(); });
  });

  it("should make a form a draft at the first change, and submit that one", async () => {
    const { router, user } = renderApp("/forms/repair-report/new");
    await user.type(await screen.findByRole("textbox", { name: "Phone" }), "021");
    await screen.findByText(/^Saved \d\d:\d\d$/, undefined, { timeout: 20000 });
    expect(screen.getByRole("textbox", { name: "Phone" })).toHaveFocus();
    expect(router.state.location).toMatchObject({ pathname: "/forms/repair-report/new", hash: "#draft=r-2" });
    await fillIn(user, "021-55");
    await user.click(screen.getByRole("button", { name: "Submit" }));
    await waitFor(() => { expect(sent.find((request) => request.path === "/records/r-2/submission")?.body).toMatchObject({ data: { phone: "021-55" } }); });
    expect(sent.filter((request) => request.path.endsWith("/records"))).toEqual([]);
    await waitFor(() => { expect(router.state.location.pathname).toBe("/records/r-1"); });
  });

  it("should open the draft where the page of a begun form is opened again", async () => {
    const { router } = renderApp("/forms/repair-report/new#draft=r-2");
    await screen.findByRole("textbox", { name: "Phone" });
    expect(router.state.location.pathname).toBe("/records/r-2");
  });

  it("should discard a draft without a reason, after one question", async () => {
    const { router, user } = renderApp("/records/r-2");
    await user.click(await screen.findByRole("button", { name: "Discard the draft" }));
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    await waitFor(() => { expect(router.state.location.pathname).toBe("/"); });
    const drafts = await screen.findByRole("region", { name: "My drafts" });
    expect(await within(drafts).findByText("No drafts.")).toBeInTheDocument();
    expect(sent.some((request) => request.method === "DELETE" && request.path === "/records/r-2/draft")).toBe(true);
  });

  it("should keep on this device what the server does not take, and send it when it can", async () => {
    const { user } = renderApp("/records/r-2");
    const phone = await screen.findByRole("textbox", { name: "Phone" });
    server.use(http.put("*/api/v1/records/r-2/draft", () => HttpResponse.error(), { once: true }));
    await user.type(phone, "5");
    await screen.findByText("No connection: kept on this device until it is back", undefined, { timeout: 20000 });
    expect(Object.values(localStorage).join()).toContain("021-5501 22335");
    fireEvent(window, new Event("online"));
    await screen.findByText(/^Saved \d\d:\d\d$/);
    expect(Object.keys(localStorage).filter((key) => key.startsWith("docket.unsaved."))).toEqual([]);
  });

  it("should let the person say what counts when the draft was changed in another window", async () => {
    const { user } = renderApp("/records/r-2");
    const phone = await screen.findByRole("textbox", { name: "Phone" });
    server.use(http.put("*/api/v1/records/r-2/draft", () => HttpResponse.json({ title: "Stale", code: "record.stale", status: 412, detail: "Changed." }, { status: 412, headers: { "Content-Type": "application/problem+json" } }), { once: true }));
    await user.type(phone, "5");
    await user.click(await screen.findByRole("button", { name: "Keep what is here" }, { timeout: 20000 }));
    await screen.findByText(/^Saved \d\d:\d\d$/);
    expect(sent.filter((request) => request.method === "PUT").at(-1)).toMatchObject({ body: { data: { phone: "021-5501 22335" } } });
  });

  it("should let whoever's session ended log in on the spot, with everything still there", async () => {
    const { router, user } = renderApp("/records/r-2");
    const phone = await screen.findByRole("textbox", { name: "Phone" });
    await user.type(phone, "9");
    setMockState({ expired: true });
    await user.click(screen.getByRole("button", { name: "Save as draft" }));
    const dialog = await screen.findByRole("dialog", { name: "Please log in again" });
    await user.type(within(dialog).getByLabelText("Password"), "docket");
    await user.click(within(dialog).getByRole("button", { name: "Log in" }));
    await waitFor(() => { expect(screen.queryByRole("dialog")).not.toBeInTheDocument(); });
    expect(router.state.location.pathname).toBe("/records/r-2");
    expect(screen.getByRole("textbox", { name: "Phone" })).toHaveValue("021-5501 22339");
    await screen.findByText(/^Saved \d\d:\d\d$|^The draft is saved/, undefined, { timeout: 20000 });
    expect(sent.filter((request) => request.method === "PUT").at(-1)).toMatchObject({ path: "/records/r-2/draft", body: { data: { phone: "021-5501 22339" } } });
  });
});
