import { describe, expect, it } from "vitest";
import { read, written, type Condition, type Group } from "./filter-model";
import { apiSearch, conditionsOf, groupOf, narrowedBy, nextSort, withConditions, withGroup } from "./list-search";

const condition = (field: string, operator: string, ...values: string[]): Condition => ({ kind: "condition", field, operator, values });

describe("the list in the address", () => {
  it("should read back the conditions that it wrote, colons included", () => {
    const conditions = [condition("reportedAt", "ge", "2026-03-02T09:00"), condition("fault", "in", "oil", "leak"), condition("total", "filled"), condition("total", "between", "1", "5")];
    expect(conditionsOf(withConditions(new URLSearchParams("q=BX"), conditions))).toEqual(conditions);
  });

  it("should ask the API only for conditions that are filled in", () => {
    const search = withConditions(new URLSearchParams(), [condition("a", "eq"), condition("b", "between", "1", ""), condition("c", "between", "1", "2"), condition("d", "empty"), condition("e", "filled")]);
    const query = apiSearch(search, "all", "-createdAt", undefined);
    expect([...query.entries()].filter(([key]) => key.startsWith("filter"))).toEqual([["filter[c]", "between:1,2"], ["filter[d]", "empty:true"], ["filter[e]", "empty:false"]]);
    expect(query.get("sort")).toBe("-createdAt");
  });

  it("should sort by one column, or by several in the order of the presses", () => {
    expect(nextSort("-createdAt", "total", false)).toBe("-total");
    expect(nextSort("-total", "total", false)).toBe("total");
    expect(nextSort("-createdAt", "total", true)).toBe("-createdAt,-total");
    expect(nextSort("-createdAt,-total", "createdAt", true)).toBe("createdAt,-total");
  });
});

describe("the records of a group of figures", () => {
  it("should be those of the list that also fit the group, without the figures", () => {
    const search = narrowedBy(new URLSearchParams("q=x&f.a=eq:1&group=day:month&measures=count"), ['["day","between",["2026-03-01","2026-03-31"]]', '["a","eq","2"]']);
    expect(search.toString()).toBe("q=x&f.a=eq%3A1&f.day=between%3A2026-03-01%2C2026-03-31&f.a=eq%3A2");
  });

  it("should keep the conditions in groups that there are", () => {
    const search = narrowedBy(new URLSearchParams({ filter: '{"or":[["a","eq","1"],["b","eq","2"]]}' }), ['{"not":["c.d","empty","false"]}']);
    expect(search.get("filter")).toBe('{"and":[{"or":[["a","eq","1"],["b","eq","2"]]},{"not":{"or":[["c.d","empty",false]]}}]}');
  });
});

describe("conditions in groups", () => {
  const group: Group = {
    kind: "group", how: "any",
    parts: [
      condition("size", "eq", "2"),
      { kind: "group", how: "none", parts: [condition("colour", "in", "red", "blue"), condition("day", "within", "this-month")] },
      { kind: "group", how: "all", lines: { table: "parts", every: true }, parts: [condition("qty", "between", "1", "5"), condition("item", "filled")] },
    ],
  };

  it("should be read back from the address as they were written", () => {
    expect(groupOf(withGroup(new URLSearchParams(), group))).toEqual(group);
  });

  it("should be written as the API takes them, without what is not filled in", () => {
    expect(written({ ...group, parts: [...group.parts, condition("name", "contains"), { kind: "group", how: "all", parts: [] }] })).toEqual({
      or: [["size", "eq", "2"], { not: { or: [["colour", "in", ["red", "blue"]], ["day", "within", "this-month"]] } }, { all: ["parts", { and: [["qty", "between", ["1", "5"]], ["item", "empty", false]] }] }],
    });
    expect(withGroup(new URLSearchParams("filter=x"), { ...group, parts: [] }).has("filter")).toBe(false);
  });

  it("should take a single condition and a plain opposite, and no nonsense", () => {
    expect(read('["size","eq",2]')).toEqual({ kind: "group", how: "all", parts: [condition("size", "eq", "2")] });
    expect(read('{"not":["size","eq",2]}')).toEqual({ kind: "group", how: "none", parts: [condition("size", "eq", "2")] });
    for (const nonsense of ["", "{", "7", "{}", '{"and":{}}', '{"nor":[]}', '["size"]', '{"and":[7]}']) expect(read(nonsense)).toBeUndefined();
  });
});
