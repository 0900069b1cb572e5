import { expect, it } from "vitest";
import { groupsOf } from "./groups";

const process = (title: string) => ({ key: title, title, purpose: undefined, form: "f", numberPrefix: undefined, mayCreate: true });
const form = (title: string, more: { family?: { key: string; title: string }; organization?: boolean } = {}) =>
  ({ form: title, title, purpose: undefined, family: more.family, mayCreate: true, organization: more.organization ?? false });

it("puts a form without a process where it says, or among the master data or the organization", () => {
  const groups = groupsOf({
    families: [{ key: "repair", title: "Repairs", processes: [process("REP-01")] }],
    masterData: [form("unit", { organization: true }), form("engine"), form("fault", { family: { key: "repair", title: "Repairs" } }), form("kinds", { family: { key: "gallery", title: "Gallery" } })],
  }, { masterData: "Master data", organization: "Organization" });

  expect(groups.map((group) => [group.title, ...group.processes.map((entry) => entry.title)])).toEqual([
    ["Repairs", "REP-01", "fault"], ["Master data", "engine"], ["Gallery", "kinds"], ["Organization", "unit"],
  ]);
});
