/** The whole list view is in the URL: `view`, `q`, `sort` and one `f.<field>=<operator>:<value>` per filter. */
export interface ListFilter {
  field: string;
  operator: string;
  value: string;
}

const prefix = "f.";

export function filtersIn(search: URLSearchParams): ListFilter[] {
  return [...search.entries()].flatMap(([name, text]) => {
    if (!name.startsWith(prefix)) return [];
    const colon = text.indexOf(":");
    return [{ field: name.slice(prefix.length), operator: colon < 0 ? "eq" : text.slice(0, colon), value: colon < 0 ? text : text.slice(colon + 1) }];
  });
}

export function withFilters(search: URLSearchParams, filters: ListFilter[]): URLSearchParams {
  const next = new URLSearchParams([...search.entries()].filter(([name]) => !name.startsWith(prefix)));
  for (const filter of filters) next.append(prefix + filter.field, `${filter.operator}:${filter.value}`);
  return next;
}

export function withParameter(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === "") next.delete(name);
  else next.set(name, value);
  return next;
}

const complete = (filter: ListFilter): boolean =>
  filter.operator === "empty" || (filter.operator === "between" ? filter.value.split(",").every((part) => part !== "") && filter.value.includes(",") : filter.value !== "");

/** What the API is asked. */
export function apiSearch(search: URLSearchParams, view: string, sort: string, cursor: string | undefined): URLSearchParams {
  const query = new URLSearchParams();
  if (view !== "") query.set("view", view);
  const q = search.get("q") ?? "";
  if (q !== "") query.set("q", q);
  query.set("sort", search.get("sort") ?? sort);
  for (const filter of filtersIn(search).filter(complete)) query.append(`filter[${filter.field}]`, `${filter.operator}:${filter.operator === "empty" ? "true" : filter.value}`);
  query.set("limit", "50");
  if (cursor === undefined) query.set("count", "true");
  else query.set("cursor", cursor);
  return query;
}

export function operatorsOf(type: string): string[] {
  switch (type) {
    case "integer": case "decimal": case "money": case "percent": case "quantity": case "rating": return ["eq", "ge", "le", "between", "empty"];
    case "date": case "datetime": return ["ge", "le", "between", "empty"];
    case "choice": case "state": case "yes-no": case "reference": case "person": case "unit": case "position": return ["eq", "ne", "empty"];
    default: return ["contains", "starts", "eq", "empty"];
  }
}
