import { conditionsIn, isComplete, read, written, type Condition, type Group } from "./filter-model";

/**
 * The whole list view is in the address: `view`, `q`, `sort`, `fields`, one `f.<field>=<operator>:<value>` for each condition,
 * `filter` for conditions in groups, `group` and `measures` for figures.
 */
const prefix = "f.";
const several = new Set(["in", "between"]);

export function conditionsOf(search: URLSearchParams): Condition[] {
  return [...search.entries()].flatMap(([name, text]): Condition[] => {
    if (!name.startsWith(prefix)) return [];
    const colon = text.indexOf(":");
    const operator = colon < 0 ? "eq" : text.slice(0, colon);
    const value = colon < 0 ? text : text.slice(colon + 1);
    const values = value === "" ? [] : several.has(operator) ? value.split(",") : [value];
    return [{ kind: "condition", field: name.slice(prefix.length), operator, values }];
  });
}

export function withConditions(search: URLSearchParams, conditions: Condition[]): URLSearchParams {
  const next = new URLSearchParams([...search.entries()].filter(([name]) => !name.startsWith(prefix)));
  for (const condition of conditions) next.append(prefix + condition.field, `${condition.operator}:${condition.values.join(",")}`);
  return next;
}

export function withParameter(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === "") next.delete(name);
  else next.set(name, value);
  return next;
}

/** Groups of conditions in the address; undefined when there are none, or some that the builder cannot show. */
export const groupOf = (search: URLSearchParams): Group | undefined => {
  const text = search.get("filter");
  return text === null ? undefined : read(text);
};

/** Also conditions that are not filled in yet are kept, so that they can be. */
export function withGroup(search: URLSearchParams, group: Group | undefined): URLSearchParams {
  const filter = group === undefined || conditionsIn(group) === 0 ? undefined : written(group);
  return withParameter(search, "filter", filter === undefined ? "" : JSON.stringify(filter));
}

/** The list of those records only that also fit these conditions, without its figures. */
export function narrowedBy(search: URLSearchParams, filters: string[]): URLSearchParams {
  const parts = filters.map(read).filter((group) => group !== undefined);
  const single = parts.flatMap((group) => (group.how === "all" && group.lines === undefined ? group.parts.filter((part) => part.kind === "condition") : []));
  const groups = parts.filter((group) => group.how !== "all");
  const kept = groupOf(search);
  const together: Group = { kind: "group", how: "all", parts: kept === undefined ? groups : [kept, ...groups] };
  let next = withConditions(search, [...conditionsOf(search), ...single]);
  if (groups.length > 0) next = withGroup(next, together);
  for (const name of ["group", "measures"]) next.delete(name);
  return next;
}

/** Which records are asked for, without order and paging: for lists, figures and files alike. */
export function asked(search: URLSearchParams, view: string): URLSearchParams {
  const query = new URLSearchParams();
  if (view !== "") query.set("view", view);
  for (const name of ["q", "filter"]) {
    const value = search.get(name) ?? "";
    if (value !== "") query.set(name, value);
  }
  for (const condition of conditionsOf(search).filter(isComplete)) {
    const empty = condition.operator === "empty" || condition.operator === "filled";
    query.append(`filter[${condition.field}]`, empty ? `empty:${String(condition.operator === "empty")}` : `${condition.operator}:${condition.values.join(",")}`);
  }
  return query;
}

/** What the API is asked for a page. */
export function apiSearch(search: URLSearchParams, view: string, sort: string, cursor: string | undefined): URLSearchParams {
  const query = asked(search, view);
  query.set("sort", search.get("sort") ?? sort);
  const fields = search.get("fields") ?? "";
  if (fields !== "") query.set("fields", fields);
  query.set("limit", "50");
  if (cursor === undefined) query.set("count", "true");
  else query.set("cursor", cursor);
  return query;
}

export const wordsOf = (text: string | null): string[] => (text ?? "").split(",").filter((word) => word !== "");

/** The order after a press on a column: by it alone, or by it too. */
export function nextSort(sort: string, key: string, too: boolean): string {
  const words = wordsOf(sort);
  const before = words.find((word) => word === key || word === `-${key}`);
  const next = before === `-${key}` ? key : `-${key}`;
  if (!too) return next;
  return (before === undefined ? [...words, next] : words.map((word) => (word === before ? next : word))).join(",");
}
