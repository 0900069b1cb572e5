import type { Origin } from "@/lib/api/starts";

const words = { copyOf: "copy-of", madeFrom: "made-from", mapping: "made-by" } as const;

/** What the address of a new record says that it starts from; undefined where it says nothing. */
export function originIn(search: URLSearchParams): Origin | undefined {
  const origin: Origin = {};
  for (const [key, word] of Object.entries(words) as [keyof typeof words, string][]) {
    const value = search.get(word);
    if (value !== null) origin[key] = value;
  }
  const reserved: string[] = Object.values(words);
  const values = [...search.entries()].filter(([name]) => !reserved.includes(name));
  if (values.length > 0) origin.values = Object.fromEntries(values);
  return Object.keys(origin).length === 0 ? undefined : origin;
}
