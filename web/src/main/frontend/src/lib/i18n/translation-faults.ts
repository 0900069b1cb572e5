import type { TextPair } from "./language";

const parameters = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join(",");

/** What is wrong with a table of texts: not translated, not Chinese, empty, or other parameters. */
export function translationFaults(table: Record<string, TextPair>, allowed: ReadonlySet<string>): { key: string; fault: string }[] {
  return Object.entries(table).flatMap(([key, [en, zh]]) => {
    if (allowed.has(key)) return [];
    if (en.trim() === "") return [{ key, fault: "the English text is empty" }];
    if (en === zh) return [{ key, fault: "the Chinese text equals the English one" }];
    if (!/\p{Script=Han}/u.test(zh)) return [{ key, fault: "the Chinese text has no Han character" }];
    if (parameters(en) !== parameters(zh)) return [{ key, fault: "the two texts have other parameters" }];
    return [];
  });
}
