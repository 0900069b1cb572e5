import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

const { sent } = mockServer();

beforeEach(() => {
  localStorage.clear();
  URL.createObjectURL = () => "blob:pdf";
  URL.revokeObjectURL = vi.fn();
});

async function open() {
  const { user } = renderApp("/records/r-1");
  await user.click(await screen.findByRole("button", { name: "Print" }));
  return { user, dialog: await screen.findByRole("dialog") };
}

describe("print dialog", () => {
  it("should preview what is not issued yet, and offer no print of it", async () => {
    const { dialog } = await open();
    expect(await within(dialog).findByRole("status")).toHaveTextContent("Preview, not issued yet");
    expect(within(dialog).getByRole("button", { name: "Issue the document" })).toBeEnabled();
    expect(within(dialog).queryByRole("button", { name: /^Print/ })).not.toBeInTheDocument();
  });

  it("should say how often a document was printed, and that the next print is a copy", async () => {
    const { user, dialog } = await open();
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Template" }), "Liaison note");
    expect(await within(dialog).findByText(/Printed so far: 1/)).toBeVisible();
    expect(within(dialog).getByRole("button", { name: "Print a copy" })).toBeDisabled();
    await user.type(within(dialog).getByRole("textbox", { name: "Reason for printing again" }), "Lost on site");
    await user.click(within(dialog).getByRole("button", { name: "Print a copy" }));
    expect(await within(dialog).findByText("Document SL-SH01-202603-0001, print 2")).toBeVisible();
    await waitFor(() => { expect(sent.filter((request) => request.path === "/documents/d1/prints?right=0&down=0&reason=Lost+on+site")).toHaveLength(1); });
  });

  it("should move what is printed as the printer needs it, and remember the printer of each document", async () => {
    const { user, dialog } = await open();
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Template" }), "Liaison note");
    await user.click(await within(dialog).findByRole("button", { name: "Add a printer" }));
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Dispatch LQ-630");
    await user.clear(screen.getByRole("spinbutton", { name: "to the right, mm" }));
    await user.type(screen.getByRole("spinbutton", { name: "to the right, mm" }), "-1.5");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(within(dialog).getByRole("combobox", { name: "Printer" })).toHaveDisplayValue("Dispatch LQ-630 (-1.5 / 0)");
    await user.type(within(dialog).getByRole("textbox", { name: "Reason for printing again" }), "Lost");
    await user.click(within(dialog).getByRole("button", { name: "Print a copy" }));
    await waitFor(() => { expect(sent.map((request) => request.path)).toContain("/documents/d1/prints?right=-1.5&down=0&reason=Lost"); });
    expect(JSON.parse(localStorage.getItem("docket.printers") ?? "")).toMatchObject({ printers: [{ name: "Dispatch LQ-630", right: -1.5, down: 0 }] });
  });

  it("should take nothing over that is no printer", async () => {
    localStorage.setItem("docket.printers", '{"printers": [{"name": ""}, 7, {"name": "Front desk", "right": 400, "down": "x"}], "chosen": {"note": 3}}');
    const { user, dialog } = await open();
    await user.selectOptions(within(dialog).getByRole("combobox", { name: "Template" }), "Liaison note");
    const printer = await within(dialog).findByRole("combobox", { name: "Printer" });
    expect(within(printer).getAllByRole("option").map((option) => option.textContent)).toEqual(["Nothing moved", "Front desk (0 / 0)"]);
  });
});
