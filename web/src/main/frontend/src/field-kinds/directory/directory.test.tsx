import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { Field } from "@/lib/api/forms";
import { mockServer } from "@/testing/mock-server";
import { FormServicesProvider, type FormServices } from "../field-kind";
import { kindOf } from "../registry";
import { DirectoryField } from "./directory-field";

const { server, sent } = mockServer();
const liu = { id: "p-1", title: "刘洋", shows: { unit: "Repair centre" }, values: { login: "liu.yang", name: "刘洋" } };

function show(restricted: boolean) {
  const changed = vi.fn();
  const field = { key: "technician", type: "person", title: "Technician", restricted } as unknown as Field;
  const services = { form: "liaison-note", record: "r-1", data: () => ({ department: { code: "RC" } }), kindOf } as unknown as FormServices;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <FormServicesProvider value={services}><DirectoryField field={field} value={null} path="technician" control={{ id: "t" }} label="Technician" onChange={changed} /></FormServicesProvider>
    </QueryClientProvider>,
  );
  return changed;
}

describe("a person", () => {
  it("should be chosen from those whom the form allows, for the record as it is filled in", async () => {
    server.use(http.post("*/api/v1/forms/liaison-note/candidates", async ({ request }) => {
      sent.push({ method: "POST", path: "/candidates", body: await request.json() });
      return HttpResponse.json({ items: [liu] });
    }));
    const changed = show(true);
    await userEvent.type(screen.getByRole("combobox"), "liu");
    await userEvent.click(await screen.findByRole("option", { name: /刘洋.*liu\.yang.*Repair centre/ }));
    expect(changed).toHaveBeenLastCalledWith({ id: "p-1", login: "liu.yang", name: "刘洋" });
    expect(sent.find((request) => request.path === "/candidates")?.body).toMatchObject({ field: "technician", record: "r-1", data: { department: { code: "RC" } } });
  });

  it("should be anybody of the directory where the form says nothing", async () => {
    server.use(http.get("*/api/v1/people", () => HttpResponse.json({ items: [{ id: "p-2", name: "陈杰", login: "chen.jie", unit: { name: "Repair centre" } }] })));
    const changed = show(false);
    await userEvent.type(screen.getByRole("combobox"), "chen");
    await userEvent.click(await screen.findByRole("option", { name: /陈杰/ }));
    expect(changed).toHaveBeenLastCalledWith({ id: "p-2", login: "chen.jie", name: "陈杰" });
  });
});
