import type { Field, Form, View, ViewColumn } from "@/lib/api/forms";
import type { recordTexts } from "./texts";

export interface ListColumn extends ViewColumn {
  /** Belongs to the record's envelope, not to the form's fields. */
  envelope: boolean;
}

const envelopeTypes = { number: "text", title: "text", state: "state", creator: "person", unit: "unit", createdAt: "datetime", updatedAt: "datetime" } as const;
type Envelope = keyof typeof envelopeTypes;
const isEnvelope = (key: string): key is Envelope => key in envelopeTypes;

export type EnvelopeTitles = (key: `column.${Envelope}` & keyof typeof recordTexts) => string;

const columnOf = (form: Form, entry: ViewColumn | string, titles: EnvelopeTitles): ListColumn => {
  const given = typeof entry === "string" ? undefined : entry;
  const key = typeof entry === "string" ? entry : entry.key;
  const field: Field | undefined = form.sections.flatMap((section) => section.fields).find((candidate) => candidate.key === key);
  if (field === undefined && isEnvelope(key)) {
    return { key, title: titles(`column.${key}`), type: envelopeTypes[key], options: undefined, list: undefined, to: undefined, searchable: true, envelope: true };
  }
  return {
    key,
    title: given === undefined || given.title === "" ? (field?.title ?? key) : given.title,
    type: field?.type ?? given?.type ?? "text",
    options: field?.options ?? given?.options,
    list: field?.list ?? given?.list,
    to: field?.to ?? given?.to,
    searchable: given?.searchable ?? true,
    envelope: false,
  };
};

export interface ListView {
  key: string;
  title: string;
  columns: ListColumn[];
  filters: ListColumn[];
  sort: string;
}

const plainView: View = { view: "", title: "", columns: ["number", "title", "state", "creator", "createdAt"], filters: ["state", "createdAt"], sort: ["-createdAt"] };

/** The lists that a form declares; one plain list for a form that declares none. */
export function viewsOf(form: Form, titles: EnvelopeTitles): ListView[] {
  const declared = form.views.length === 0 ? [plainView] : form.views;
  return declared.map((view) => {
    const columns = (view.columns.length === 0 ? plainView.columns : view.columns).map((entry) => columnOf(form, entry, titles));
    return {
      key: view.view,
      title: view.title === "" ? form.title : view.title,
      columns,
      filters: filtersOf([...view.filters.map((entry) => columnOf(form, entry, titles)), ...columns, ...always.map((key) => columnOf(form, key, titles))]),
      sort: view.sort[0] ?? "-createdAt",
    };
  });
}

const always = ["state", "creator", "unit", "createdAt"];

/** The declared ones first, then whatever column can be filtered by; each once. */
const filtersOf = (columns: ListColumn[]): ListColumn[] =>
  columns.filter((column, index) => column.searchable && columns.findIndex((other) => other.key === column.key) === index);

const sortableEnvelope = new Set(["number", "createdAt", "updatedAt", "state", "title"]);
export const isSortable = (column: ListColumn): boolean => column.searchable && (column.envelope ? sortableEnvelope.has(column.key) : ["text", "integer", "decimal", "money", "percent", "quantity", "rating", "barcode", "date", "datetime", "choice"].includes(column.type));
export const isNumeric = (column: ListColumn): boolean => ["integer", "decimal", "money", "percent", "quantity", "rating"].includes(column.type);
