/** Which forms this person opened on this browser, most often first. */
const key = (person: string) => `docket.forms.${person}`;

function counts(person: string): Record<string, number> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(person)) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
  } catch {
    return {};
  }
}

export function countUse(person: string, form: string): void {
  const before = counts(person);
  localStorage.setItem(key(person), JSON.stringify({ ...before, [form]: (before[form] ?? 0) + 1 }));
}

export const oftenUsed = (person: string): string[] =>
  Object.entries(counts(person)).sort((a, b) => b[1] - a[1]).map(([form]) => form);
