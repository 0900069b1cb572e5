/** The item that a key leads to among those that are shown; undefined where it leads nowhere. */
export function nextItem(tree: HTMLElement, item: HTMLElement, key: string): HTMLElement | undefined {
  const items = [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")];
  const place = items.indexOf(item);
  switch (key) {
    case "ArrowDown": return items[place + 1];
    case "ArrowUp": return items[place - 1];
    case "ArrowRight": return item.querySelector<HTMLElement>("[role=treeitem]") ?? undefined;
    case "Home": return items[0];
    case "End": return items.at(-1);
    default: return undefined;
  }
}

export const parentOf = (item: HTMLElement): HTMLElement | undefined => item.parentElement?.closest<HTMLElement>("[role=treeitem]") ?? undefined;
