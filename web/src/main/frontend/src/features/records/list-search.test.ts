import { describe, expect, it } from "vitest";
import { apiSearch, filtersIn, withFilters } from "./list-search";

describe("the list in the URL", () => {
  it("should read back the filters that it wrote, colons included", () => {
    const filters = [{ field: "reportedAt", operator: "ge", value: "2026-03-02T09:00" }, { field: "fault", operator: "eq", value: "oil" }];
    expect(filtersIn(withFilters(new URLSearchParams("q=BX"), filters))).toEqual(filters);
  });

  it("should ask the API only for filters that are filled in", () => {
    const search = withFilters(new URLSearchParams(), [
      { field: "a", operator: "eq", value: "" }, { field: "b", operator: "between", value: "1," }, { field: "c", operator: "between", value: "1,2" }, { field: "d", operator: "empty", value: "" },
    ]);
    const query = apiSearch(search, "all", "-createdAt", undefined);
    expect([...query.keys()].filter((key) => key.startsWith("filter"))).toEqual(["filter[c]", "filter[d]"]);
    expect(query.get("sort")).toBe("-createdAt");
  });
});
