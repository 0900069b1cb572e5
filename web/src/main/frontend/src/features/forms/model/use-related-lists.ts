import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebounced } from "@/components/combobox/use-debounced";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchRelatedLists, type RelatedAnswer } from "@/lib/api/related-lists";
import type { JsonObject } from "@/lib/json/decode";
import { fieldsOf } from "./paths";

const pause = 500;

/** The lists of related records, asked for when the form opens and again once typing pauses; nothing where a form has none. */
export function useRelatedLists(form: Form, record: string | undefined, input: () => JsonObject): RelatedAnswer | undefined {
  const enabled = fieldsOf(form).some((field) => field.type === "related");
  const data = useDebounced(enabled ? JSON.stringify(input()) : "", pause);
  const answer = useQuery({
    queryKey: keys.relatedLists(form.form, record, data),
    queryFn: ({ signal }) => fetchRelatedLists(form.form, record, JSON.parse(data) as JsonObject, signal),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return enabled ? answer.data : undefined;
}
