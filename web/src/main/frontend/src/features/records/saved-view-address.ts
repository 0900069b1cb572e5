import type { SavedView } from "@/lib/api/lists";

/** The address of a list without what only says where it came from. */
export function addressOf(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  kept.delete("saved");
  return kept.toString();
}

/** The whole address of a view; `saved` remembers which one it is. */
export function addressWith(view: SavedView): string {
  const search = new URLSearchParams(view.address);
  search.set("saved", view.id);
  return search.toString();
}

/** What stands for a view alone: a short link to it, or nothing where one's list opens with a view. */
export function expanded(search: URLSearchParams, views: SavedView[]): string | undefined {
  const named = views.find((view) => view.id === search.get("view"));
  const view = named ?? ([...search.keys()].length === 0 ? views.find((each) => each.standard) : undefined);
  return view === undefined ? undefined : addressWith(view);
}
