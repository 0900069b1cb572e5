import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

const { sent } = mockServer();

describe("administration of releases", () => {
  it("should show each problem with its file, line, column and suggestion, and refuse to publish", async () => {
    const { user } = renderApp("/administration");
    await user.type(await screen.findByRole("textbox", { name: "Folder on the server" }), "/srv/broken");
    await user.click(screen.getByRole("button", { name: "Check the folder" }));
    const problems = within(await screen.findByRole("table", { name: "Problems" }));
    const row = problems.getByText("repair/repair.chain.yaml").closest("tr");
    expect(row).toHaveTextContent("3124There is no step “clsoe”.Did you mean “close”?");
    expect(screen.queryByRole("button", { name: "Publish" })).not.toBeInTheDocument();
  });

  it("should publish a good pack with a note", async () => {
    const { user } = renderApp("/administration/releases");
    await user.upload(await screen.findByLabelText("Pack as a zip file"), new File(["PK"], "repair.zip", { type: "application/zip" }));
    expect(await screen.findByText(/became required/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Publish" }));
    expect(await screen.findByText("Say in a few words what changes.")).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: /What changes/ }), "site address");
    await user.click(screen.getByRole("button", { name: "Publish" }));
    await waitFor(() => { expect(sent).toContainEqual({ method: "POST", path: "/releases", body: { candidate: "cand-1", note: "site address" } }); });
  });

  it("should roll back with a reason", async () => {
    const { user } = renderApp("/administration/releases");
    await user.click(await screen.findByRole("button", { name: "Make release 1 live again" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: "Why?" }), "fault in 2");
    await user.click(dialog.getByRole("button", { name: "Make live again" }));
    await waitFor(() => { expect(sent).toContainEqual({ method: "POST", path: "/releases/rel-1/activation", body: { note: "fault in 2" } }); });
  });
});

describe("audit of events", () => {
  it("should check page after page and name the chains that are broken", async () => {
    const { user } = renderApp("/administration");
    await user.click(await screen.findByRole("link", { name: "Audit" }));
    await user.click(screen.getByRole("button", { name: "Check all events" }));
    expect(await screen.findByText("203 records checked; 2 chains of events are not what was written.")).toBeInTheDocument();
    const broken = within(screen.getByRole("table", { name: "Events that are not what was written" }));
    expect(broken.getByText("Log-ins, passwords and tokens").closest("tr")).toHaveTextContent("12Events before it were removed");
    expect(broken.getByRole("link", { name: "BX-SH01-202603-0001" })).toHaveAttribute("href", "/records/r-1");
  });
});

describe("administration of series", () => {
  it("should show the next numbers, what is missing, and the register with voided ones", async () => {
    const { user } = renderApp("/administration/series");
    expect(await screen.findByText("BX-HZ01-202603-0004")).toBeInTheDocument();
    await user.click(screen.getByRole("link", { name: "Register of Repair reports" }));
    expect(await screen.findByText("Numbers are missing and nobody has said why.")).toBeInTheDocument();
    expect(screen.getByText("BX-SH01-202603-0004 · not explained")).toBeInTheDocument();
    expect((await screen.findByText("BX-SH01-202603-0003")).closest("tr")).toHaveTextContent("重复登记");
    expect(screen.getByText("BX-SH01-202603-0012").closest("tr")).toHaveTextContent("for 王芳: pad 7 · until 2026-04-30");
    expect(screen.getByRole("link", { name: "Completeness statement (PDF)" })).toHaveAttribute("href", expect.stringContaining("/series/repair-report/statement"));
  });

  it("should reserve numbers for what they show, and only when it is said what for", async () => {
    const { user } = renderApp("/administration/series/repair-report");
    await user.click(await screen.findByRole("button", { name: "Reserve numbers" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Reserve numbers" }));
    expect(dialog.getAllByText("Fill this in")).toHaveLength(2);
    await user.type(dialog.getByRole("textbox", { name: "{unit.code}" }), "SH01");
    await user.type(dialog.getByRole("textbox", { name: "What for" }), "pad 8");
    await user.click(dialog.getByRole("button", { name: "Reserve numbers" }));
    await waitFor(() => { expect(sent).toContainEqual({ method: "POST", path: "/series/repair-report/reservations", body: { choice: "", count: 10, note: "pad 8", values: { "unit.code": "SH01" } } }); });
  });
});
