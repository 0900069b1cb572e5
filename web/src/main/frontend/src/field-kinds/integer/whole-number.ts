import type { Json } from "@/lib/json/decode";

/** A number when it is one; otherwise the text, so that the error can name it. */
export const wholeNumber = (text: string): Json => {
  if (text === "") return null;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
};
