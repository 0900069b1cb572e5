import { commonTexts } from "./common-texts";

export type Language = "zh-CN" | "en";
/**
 * English first, then Chinese. `{name}` is replaced by the parameter of that name, `{count:record|records}` by the first
 * word where that parameter is one, else by the second.
 */
export type TextPair = readonly [en: string, zh: string];
export type Parameters = Record<string, string | number>;

const storageKey = "docket.language";

export const isLanguage = (value: unknown): value is Language => value === "zh-CN" || value === "en";

function initial(): Language {
  const stored = localStorage.getItem(storageKey);
  if (isLanguage(stored)) return stored;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

let language: Language = initial();
const listeners = new Set<() => void>();

export const currentLanguage = (): Language => language;

export function changeLanguage(next: Language): void {
  language = next;
  localStorage.setItem(storageKey, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => { listener(); });
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function fill(pair: TextPair, parameters: Parameters | undefined): string {
  const text = language === "en" ? pair[0] : pair[1];
  if (parameters === undefined) return text;
  return text.replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one: string | undefined, other: string | undefined) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return one === undefined || other === undefined ? String(value) : Number(value) === 1 ? one : other;
  });
}

/** For code outside components; components use `useTexts`. */
export const translate = (key: keyof typeof commonTexts, parameters?: Parameters): string => fill(commonTexts[key], parameters);
