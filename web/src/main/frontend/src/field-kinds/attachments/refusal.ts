import type { Field } from "@/lib/api/forms";

/** Why a chosen file cannot be taken, before it travels anywhere; the server asks the same again. */
export type Refusal = "type" | "size" | "count";

const fits = (type: string, pattern: string) =>
  pattern === "*/*" || type === pattern || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1)));

/** A browser that does not know a file's type says nothing; the server then decides by its content. */
export function refusalOf(field: Field, file: { type: string; size: number }, room: number): Refusal | undefined {
  if (field.accept.length > 0 && file.type !== "" && !field.accept.some((pattern) => fits(file.type, pattern))) return "type";
  if (field.maxBytes !== undefined && file.size > field.maxBytes) return "size";
  return room <= 0 ? "count" : undefined;
}
