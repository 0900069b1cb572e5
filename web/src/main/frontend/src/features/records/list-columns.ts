import type { Form, View } from "@/lib/api/forms";
import type { OfferedColumn } from "@/lib/api/lists";
import { isMoment, isNumber } from "./operators";

const envelope = new Set(["number", "title", "state", "creator", "unit", "createdAt", "updatedAt"]);
export const isEnvelope = (column: OfferedColumn): boolean => envelope.has(column.key);

export interface ListView {
  key: string;
  title: string;
  columns: OfferedColumn[];
  filters: OfferedColumn[];
  sort: string;
}

const plainView: View = { view: "", title: "", columns: ["number", "title", "state", "creator", "createdAt"], filters: ["state", "createdAt"], sort: ["-createdAt"] };

const keyOf = (entry: View["columns"][number]) => (typeof entry === "string" ? entry : entry.key);

/** The lists that a form declares, as far as the reader may see their columns; one plain list for a form that declares none. */
export function viewsOf(form: Form, offered: OfferedColumn[]): ListView[] {
  const declared = form.views.length === 0 ? [plainView] : form.views;
  return declared.map((view) => ({
    key: view.view,
    title: view.title === "" ? form.title : view.title,
    columns: pick(offered, (view.columns.length === 0 ? plainView.columns : view.columns).map(keyOf)),
    filters: filtersOf(offered, view.filters.map(keyOf)),
    sort: view.sort.length === 0 ? "-createdAt" : view.sort.join(","),
  }));
}

/** Those with these keys, in the order of the keys. */
export const pick = (offered: OfferedColumn[], keys: string[]): OfferedColumn[] =>
  keys.flatMap((key) => offered.find((column) => column.key === key) ?? []);

/** The declared ones first, then whatever else can be filtered by. */
const filtersOf = (offered: OfferedColumn[], first: string[]): OfferedColumn[] => {
  const usable = offered.filter((column) => column.filtered);
  return [...pick(usable, first), ...usable.filter((column) => !first.includes(column.key))];
};

export const isSortable = (column: OfferedColumn): boolean =>
  column.sorted && (isNumber(column.type) || isMoment(column.type) || ["text", "barcode", "choice", "state", "phone", "email"].includes(column.type));
export const isNumeric = (column: { type: string }): boolean => isNumber(column.type);

/** What records have in common often enough to be grouped by. */
export const isGroupable = (column: OfferedColumn): boolean => column.grouped && !isNumber(column.type) && !["number", "title"].includes(column.key);
