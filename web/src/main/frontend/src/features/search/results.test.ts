import { describe, expect, it } from "vitest";
import { groupsOf } from "./results";

const words = { pages: "Pages", forms: "Forms", newOf: (form: string) => `New ${form}`, all: (form: string) => `All ${form}` };
const pages = [{ to: "/", title: "Home" }, { to: "/tasks", title: "Tasks" }];

describe("groupsOf", () => {
  it("should offer the pages before anything is typed, and none that does not fit", () => {
    expect(groupsOf("", undefined, pages, words).map((group) => group.results.length)).toEqual([2]);
    expect(groupsOf("tas", undefined, pages, words)[0]?.results).toEqual([{ to: "/tasks", label: "Tasks" }]);
    expect(groupsOf("x", undefined, pages, words)).toEqual([]);
  });

  it("should lead to all results of a form where there are more, with the words in the address", () => {
    const groups = groupsOf(" a&b ", { forms: [], records: [{ form: "claim", title: "Claim", more: true, items: [] }] }, [], words);
    expect(groups).toEqual([{ title: "Claim", results: [{ to: "/forms/claim?q=a%26b", label: "All Claim" }] }]);
  });
});
