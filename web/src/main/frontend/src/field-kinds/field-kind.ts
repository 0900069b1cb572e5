import { createContext, useContext, type ComponentType } from "react";
import type { ControlLinks } from "@/components/labelled-field/labelled-field";
import type { Field, Option } from "@/lib/api/forms";
import type { RelatedList } from "@/lib/api/related-lists";
import type { Json, JsonObject } from "@/lib/json/decode";

export interface EditorProps {
  field: Field;
  value: Json;
  onChange: (value: Json) => void;
  control: Partial<ControlLinks>;
  /** Where no visible label stands beside the control, as in a line of a table. */
  label?: string | undefined;
  /** For controls that are a group: the id of the visible label. */
  labelId?: string | undefined;
  /** One line, in a table. */
  compact?: boolean;
  /** `customer`, or `parts/part` for a column. */
  path: string;
  row?: JsonObject | undefined;
  /** Enter in a table goes to the next line. */
  onEnter?: (() => void) | undefined;
}

export interface DisplayProps {
  field: Field;
  value: Json;
}

/** How values of one field type are shown and filled in. One folder per kind; the registry lists them. */
export interface FieldKind {
  types: string[];
  Editor: ComponentType<EditorProps>;
  Display: ComponentType<DisplayProps>;
  /** `group`: several controls under one label (radio buttons, files). */
  labelling: "control" | "group";
  /** Takes the whole width of a form. */
  wide?: boolean;
  /** Right-aligned in tables. */
  numeric?: boolean;
  /** What the API takes for what it gave. */
  toInput?: (value: Json, field: Field) => Json;
  /** From a cell pasted out of a spreadsheet; undefined when that cannot be. */
  fromText?: (text: string, field: Field) => Json | undefined;
  isEmpty?: (value: Json) => boolean;
}

export const isEmptyValue = (kind: FieldKind, value: Json | undefined): boolean =>
  value === undefined || value === null || value === "" || (kind.isEmpty?.(value) ?? (Array.isArray(value) && value.length === 0));

export interface FormServices {
  form: string;
  /** The record that is changed; nothing for a new one. */
  record?: string | undefined;
  /** The data as the API takes it, for questions that depend on it (which engines has this customer?). */
  data: () => JsonObject;
  kindOf: (type: string) => FieldKind;
  /** What holds for a column in one row of a table. */
  cell: (table: string, row: number, column: Field) => { visible: boolean; editable: boolean; required: boolean; error: string | undefined };
  /** Whether lines of the table are neither added nor taken out nor moved. */
  fixedLines: (table: string) => boolean;
  /** Keys of columns that the form sums up. */
  totalled: (table: string) => ReadonlySet<string>;
  newRow: (table: Field) => JsonObject;
  /** The list of a field of related records; nothing before it is known. */
  related: (field: string) => RelatedList | undefined;
  /** Whether the field's `where` lets the option be chosen now; `path` is `table/column` for a column. */
  fits: (field: Field, option: Option, path: string, row: JsonObject | undefined) => boolean;
  /** How to make a record of another form without leaving this one; nothing where the person may not. */
  creationOf?: ((form: string) => StartCreation | undefined) | undefined;
}

export type StartCreation = (onCreated: (record: CreatedRecord) => void) => void;

export interface CreatedRecord {
  id: string;
  title: string;
  number: string | undefined;
}

const FormServicesContext = createContext<FormServices | undefined>(undefined);
export const FormServicesProvider = FormServicesContext.Provider;

export function useFormServices(): FormServices {
  const services = useContext(FormServicesContext);
  if (services === undefined) throw new Error("a field stands outside a form");
  return services;
}
export const useOptionalFormServices = (): FormServices | undefined => useContext(FormServicesContext);

export const textOf = (value: Json): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
