import { Link } from "react-router";
import { Combobox, type ComboboxEntry } from "@/components/combobox/combobox";
import { fetchCandidates, type Candidate, type Field } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import type { Json } from "@/lib/json/decode";
import { paths } from "@/lib/paths";
import { PlainValue } from "../plain-value";
import { useFormServices, type CreatedRecord, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { oneLine, referenceOf } from "./reference-value";

interface CandidateEntry extends ComboboxEntry {
  candidate: Candidate;
}

function entryOf(candidate: Candidate, { shows: columns, forms }: Pick<Field, "shows" | "forms">): CandidateEntry {
  const shown = columns.length > 0 ? columns.map((column) => oneLine(candidate.shows[column.key] ?? candidate.values[column.key])) : Object.values(candidate.shows).map(oneLine);
  const label = candidate.title === "" ? (candidate.number ?? candidate.id) : candidate.title;
  const of = forms.find((form) => form.key === candidate.form)?.title ?? "";
  const cells = [of, candidate.number ?? "", candidate.above, ...shown].filter((cell) => cell !== "" && !label.includes(cell));
  return { id: candidate.id, label, cells, candidate };
}

const valueOf = ({ candidate, label }: CandidateEntry): Json =>
  ({ id: candidate.id, form: candidate.form, title: label, number: candidate.number ?? null, values: { ...candidate.shows, ...candidate.values }, shows: candidate.shows });

export function ReferenceField({ field, value, onChange, control, label, path, row, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const services = useFormServices();
  const chosen = referenceOf(value);
  const targets = field.forms.length > 0 ? field.forms : [{ key: field.to ?? "", title: field.title }];
  // The candidates know what else the form wants of the new record.
  const create = async (form: string, made: CreatedRecord) => {
    const found = await fetchCandidates(services.form, { field: path, q: made.title, data: services.data(), row, record: services.record });
    const candidate = found.items.find((entry) => entry.id === made.id);
    onChange(candidate === undefined ? { id: made.id, form, title: made.title, number: made.number ?? null, values: {} } : valueOf(entryOf(candidate, field)));
  };
  return (
    <Combobox<CandidateEntry>
      control={control}
      label={label}
      value={chosen === undefined ? null : { id: chosen.id, label: chosen.title === "" ? chosen.number : chosen.title }}
      onChange={(entry) => { onChange(entry === null ? null : valueOf(entry)); }}
      creations={targets.flatMap(({ key, title }) => {
        const start = services.creationOf?.(key);
        return start === undefined ? [] : [{ title, start: () => { start((made) => void create(key, made)); } }];
      })}
      queryKey={keys.candidates(services.form, path, row?.["_id"], JSON.stringify(services.data()))}
      find={async (q, signal) => {
        const found = await fetchCandidates(services.form, { field: path, q, data: services.data(), row, record: services.record }, signal);
        return found.items.map((candidate) => entryOf(candidate, field));
      }}
      placeholder={field.placeholder ?? t("reference.placeholder")}
      onEnter={onEnter}
    />
  );
}

export function ReferenceDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const chosen = referenceOf(value);
  if (chosen === undefined) return <PlainValue text="" />;
  const title = chosen.title === "" ? chosen.number : chosen.title;
  // The title of a record is often made of the same values.
  const shown = field.shows.map((column) => oneLine(chosen.shows[column.key] ?? chosen.values[column.key])).filter((text) => text !== "" && !title.includes(text));
  const of = field.forms.find((form) => form.key === chosen.form)?.title;
  return (
    <>
      {of !== undefined && <span className="muted">{of} </span>}
      <Link to={paths.record(chosen.id)} title={t("reference.open", { title })}>{title}</Link>
      {shown.length > 0 && <span className="muted"> · {shown.join(" · ")}</span>}
    </>
  );
}
