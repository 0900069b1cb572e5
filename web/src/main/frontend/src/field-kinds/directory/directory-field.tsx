import { Combobox, type ComboboxEntry } from "@/components/combobox/combobox";
import { fetchCandidates, fetchDirectory, type Candidate } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { isObject, type Json } from "@/lib/json/decode";
import { PlainValue } from "../plain-value";
import { useFormServices, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";

type Directory = "people" | "units" | "positions";
const directories: Record<string, Directory> = { person: "people", unit: "units", position: "positions" };
const placeholders = { people: "person.placeholder", units: "unit.placeholder", positions: "position.placeholder" } as const;

interface Entry extends ComboboxEntry {
  /** As expressions read it, whoever reads. */
  name: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A person {id, login, name}, a unit or a position {code, name, title}, or a bare code. */
export function entryOf(value: Json | undefined): Entry | undefined {
  if (typeof value === "string" && value !== "") return { id: value, name: value, label: value };
  if (!isObject(value)) return undefined;
  const id = text(value["id"]) || text(value["code"]);
  const name = text(value["name"]);
  return id === "" ? undefined : { id, name, label: text(value["title"]) || name || text(value["login"]) || id };
}

const candidateEntry = ({ id, title, values, shows }: Candidate): Entry => ({
  id, name: text(values["name"]) || title, label: title,
  cells: [text(values["login"]) || text(values["code"]), ...Object.values(shows).map(text)].filter((cell) => cell !== ""),
});

export function DirectoryField({ field, value, onChange, control, label, path, row, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const services = useFormServices();
  const directory = directories[field.type] ?? "people";
  return (
    <Combobox<Entry>
      control={control}
      label={label}
      value={entryOf(value) ?? null}
      onChange={(entry) => {
        if (entry === null) onChange(null);
        else onChange(directory === "people" ? { id: entry.id, login: entry.cells?.[0] ?? "", name: entry.name } : { code: entry.id, name: entry.name, title: entry.label });
      }}
      queryKey={field.restricted ? keys.candidates(services.form, path, row?.["_id"], JSON.stringify(services.data())) : keys.directory(directory, "")}
      find={async (q, signal) => field.restricted
        ? (await fetchCandidates(services.form, { field: path, q, data: services.data(), row, record: services.record }, signal)).items.map(candidateEntry)
        : (await fetchDirectory(directory, q, signal)).map(({ detail, ...entry }) => ({ ...entry, cells: detail }))}
      placeholder={field.placeholder ?? t(placeholders[directory])}
      onEnter={onEnter}
    />
  );
}

export const DirectoryDisplay = ({ value }: DisplayProps) => <PlainValue text={entryOf(value)?.label ?? ""} />;
