import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mockServer } from "@/testing/mock-server";
import { renderApp } from "@/testing/render-app";

const { sent } = mockServer();

describe("import of a file", () => {
  it("should take a file and go on to its columns as they were proposed", async () => {
    const { user, router } = renderApp("/forms/customer/import");
    await user.upload(await screen.findByLabelText("File to import"), new File(["x"], "客户.xlsx"));
    expect(await screen.findByRole("combobox", { name: "Column “代码” goes to" })).toHaveValue("code");
    expect(router.state.location.pathname).toBe("/imports/i-1");
    expect(sent.some((each) => each.method === "POST" && each.path === "/forms/customer/imports")).toBe(true);
  });

  it("should say which required fields no column goes to, and give each field one column", async () => {
    const { user } = renderApp("/imports/i-1");
    expect(await screen.findByText("Required and not in the file: Region")).toBeInTheDocument();
    await user.selectOptions(screen.getByRole("combobox", { name: "Column “Remark” goes to" }), "name");
    expect(screen.getByRole("combobox", { name: "Column “名称” goes to" })).toHaveValue("");
    expect(screen.getByText("Required and not in the file: Region")).toBeInTheDocument();
  });

  it("should try the file out with the choices made, and show what is wrong in which cell", async () => {
    const { user } = renderApp("/imports/i-1");
    await user.click(await screen.findByRole("radio", { name: "Clear the value" }));
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    const problems = within(await screen.findByRole("table", { name: "Problems" }));
    expect((await problems.findByText("“Name” is required")).closest("tr")).toHaveTextContent("3名称");
    expect(screen.getByRole("button", { name: "Import 2 records" })).toBeEnabled();
    expect(sent.find((each) => each.method === "PUT")?.body).toMatchObject({ emptyCells: "clear", match: "code" });
  });

  it("should only make new records when nothing tells those that are there", async () => {
    const { user } = renderApp("/imports/i-1");
    await user.selectOptions(await screen.findByRole("combobox", { name: "What tells records that are there already" }), "");
    expect(screen.queryByRole("radio", { name: "Clear the value" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    await screen.findByRole("table", { name: "Problems" });
    expect(sent.find((each) => each.method === "PUT")?.body).toMatchObject({ action: "create", match: "" });
  });
});
