import type { Field } from "@/lib/api/forms";
import type { Json } from "@/lib/json/decode";
import type { FormState } from "./use-form-state";

/** What is shown of a field: what the form holds, or the list that the server found. */
export const shownValue = (state: FormState, field: Field): Json =>
  field.type === "related" ? ((state.related(field.key) ?? null) as unknown as Json) : state.computed.values[field.key] ?? null;
