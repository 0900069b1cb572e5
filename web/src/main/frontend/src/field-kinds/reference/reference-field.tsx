import { Link } from "react-router";
import { Combobox, type ComboboxEntry } from "@/components/combobox/combobox";
import { fetchCandidates, type Candidate } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";
import { PlainValue } from "../plain-value";
import { useFormServices, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { oneLine, referenceOf } from "./reference-value";

interface CandidateEntry extends ComboboxEntry {
  candidate: Candidate;
}

function entryOf(candidate: Candidate, columns: { key: string }[]): CandidateEntry {
  const shown = columns.length > 0 ? columns.map((column) => oneLine(candidate.shows[column.key] ?? candidate.values[column.key])) : Object.values(candidate.shows).map(oneLine);
  const label = candidate.title === "" ? (candidate.number ?? candidate.id) : candidate.title;
  const cells = [candidate.number ?? "", ...shown].filter((cell) => cell !== "" && !label.includes(cell));
  return { id: candidate.id, label, cells, candidate };
}

export function ReferenceField({ field, value, onChange, control, label, path, row, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const services = useFormServices();
  const chosen = referenceOf(value);
  return (
    <Combobox<CandidateEntry>
      control={control}
      label={label}
      value={chosen === undefined ? null : { id: chosen.id, label: chosen.title === "" ? chosen.number : chosen.title }}
      onChange={(entry) => {
        onChange(entry === null ? null : { id: entry.candidate.id, title: entry.label, number: entry.candidate.number ?? null, values: { ...entry.candidate.shows, ...entry.candidate.values } });
      }}
      queryKey={keys.candidates(services.form, path, row?.["_id"], JSON.stringify(services.data()))}
      find={async (q, signal) => {
        const found = await fetchCandidates(services.form, { field: path, q, data: services.data(), row }, signal);
        return found.items.map((candidate) => entryOf(candidate, field.shows));
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
  const shown = field.shows.map((column) => oneLine(chosen.values[column.key])).filter((text) => text !== "" && !title.includes(text));
  return (
    <>
      <Link to={paths.record(chosen.id)} title={t("reference.open", { title })}>{title}</Link>
      {shown.length > 0 && <span className="muted"> · {shown.join(" · ")}</span>}
    </>
  );
}
