import { useSyncExternalStore } from "react";

const saves = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** A draft is still being saved though the page on which it was typed is left: until then nobody goes on from what is older. */
export function noteSave(draft: string, save: Promise<void>): void {
  const one = save.finally(() => {
    if (saves.get(draft) !== one) return;
    saves.delete(draft);
    tell();
  });
  saves.set(draft, one);
  tell();
}

/** When what was typed into it on a page that is left has arrived, or could not be sent. */
export const settled = (draft: string): Promise<void> => saves.get(draft) ?? Promise.resolve();

export const useSaveUnderWay = (draft: string): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  }, () => saves.has(draft));
