import { useQuery } from "@tanstack/react-query";
import { isEmptyValue } from "@/field-kinds/field-kind";
import { kindOf } from "@/field-kinds/registry";
import { fetchSimilar, type SimilarHint } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { useDebounced } from "@/components/combobox/use-debounced";
import { fieldsOf } from "./paths";
import type { FormState } from "./use-form-state";

const pause = 600;
const none: SimilarHint[] = [];

/** What the server knows of records that may be about the same thing; asked once typing pauses. */
export function useSimilar(state: FormState, record: string | undefined, enabled: boolean): SimilarHint[] {
  const { form, computed } = state;
  const compared = new Set(form.similar.flat());
  const types = new Map(fieldsOf(form).map((field) => [field.key, field.type]));
  const filled = (key: string) => !isEmptyValue(kindOf(types.get(key) ?? "text"), computed.values[key]);
  const complete = enabled && form.similar.some((fields) => fields.every(filled));
  const data = useDebounced(complete ? JSON.stringify(state.input((key) => compared.has(key))) : "", pause);
  const answer = useQuery({
    queryKey: keys.similar(form.form, record, data),
    queryFn: ({ signal }) => fetchSimilar(form.form, record, JSON.parse(data), signal),
    enabled: data !== "",
    retry: false,
    // What was not there a minute ago may be there now: the record that one has just handed in.
    staleTime: 0,
  });
  return data === "" ? none : (answer.data?.hints ?? none);
}
