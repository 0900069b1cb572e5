import type { Json } from "@/lib/json/decode";

/** Commas, semicolons and line ends of both scripts part words; each is kept once. */
export const wordsIn = (text: string): string[] => [...new Set(text.split(/[,;，；、\n]/).map((word) => word.trim().replace(/\s+/g, " ")).filter((word) => word !== ""))];

export const wordsOf = (value: Json): string[] => (Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : []);
