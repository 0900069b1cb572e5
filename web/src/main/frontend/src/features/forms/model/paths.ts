import type { Field, Form } from "@/lib/api/forms";

/** `qty` of the first line of `parts` is `parts/0/qty`; fields of the form itself are their key. */
export const cellPath = (table: string, row: number, column: string): string => `${table}/${String(row)}/${column}`;

/** A JSON pointer of the server, relative to the data, as a path of ours. */
export const pathOfPointer = (pointer: string): string => pointer.replace(/^#/, "").replace(/^\/data(?=\/)/, "").replace(/^\//, "");

/** Two forms can be on the screen at once. */
export const controlId = (form: string, path: string): string => `field-${form}-${path.replaceAll("/", "-")}`;

export const fieldsOf = (form: Form): Field[] => form.sections.flatMap((section) => section.fields);

/** The field or column a path leads to, and its line. */
export function fieldAt(form: Form, path: string): { field: Field; column: Field | undefined; row: number | undefined } | undefined {
  const [key = "", row, columnKey] = path.split("/");
  const field = fieldsOf(form).find((candidate) => candidate.key === key);
  if (field === undefined) return undefined;
  const column = field.columns.find((candidate) => candidate.key === columnKey);
  return { field, column, row: row === undefined || !/^\d+$/.test(row) ? undefined : Number(row) };
}
