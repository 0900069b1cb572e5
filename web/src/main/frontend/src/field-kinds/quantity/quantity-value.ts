import { isObject, type Json } from "@/lib/json/decode";

export interface Quantity {
  amount: string;
  measure: string;
}

const word = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** The amount as typed, also when it is no number yet. */
export const quantityOf = (value: Json): Quantity =>
  isObject(value) ? { amount: word(value["amount"]), measure: word(value["measure"]) } : { amount: "", measure: "" };
