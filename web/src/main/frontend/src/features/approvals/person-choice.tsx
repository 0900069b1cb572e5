import { Combobox } from "@/components/combobox/combobox";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { fetchDirectory } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { useApprovalTexts } from "./texts";

export interface ChosenPerson {
  id: string;
  label: string;
}

interface PersonChoiceProps {
  label: string;
  value: ChosenPerson | null;
  error: string | undefined;
  onChange: (person: ChosenPerson | null) => void;
}

/** A colleague, by name, log-in or pinyin. */
export function PersonChoice({ label, value, error, onChange }: PersonChoiceProps) {
  const t = useApprovalTexts();
  return (
    <LabelledField label={label} required error={error}>
      {(control) => (
        <Combobox
          control={control} label={label} placeholder={t("person.type")} value={value} onChange={onChange} queryKey={keys.directory("people", "")}
          find={async (q, signal) => (await fetchDirectory("people", q, signal)).map((entry) => ({ id: entry.id, label: entry.label, cells: entry.detail }))}
        />
      )}
    </LabelledField>
  );
}
