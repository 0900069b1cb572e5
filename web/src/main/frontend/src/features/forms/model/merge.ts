import type { Field, Form } from "@/lib/api/forms";
import type { Json, JsonObject } from "@/lib/json/decode";
import { sameValue } from "./computation";
import { fieldsOf } from "./paths";

/** A field that two people changed, each to something else. */
export interface Clash {
  field: Field;
  mine: Json;
  theirs: Json;
}

export interface Merge {
  /** What both have, with mine where both changed a field. */
  values: JsonObject;
  clashes: Clash[];
  /** What only the other one changed. */
  taken: Field[];
}

const same = (field: Field, a: Json | undefined, b: Json | undefined): boolean =>
  field.columns.length > 0 ? JSON.stringify(a ?? []) === JSON.stringify(b ?? []) : sameValue(field, a, b);

/** What I typed over a record that somebody else changed meanwhile. */
export function mergeOf(form: Form, before: JsonObject, theirs: JsonObject, mine: JsonObject): Merge {
  const merge: Merge = { values: { ...mine }, clashes: [], taken: [] };
  for (const field of fieldsOf(form)) {
    const { key } = field;
    if (field.value !== undefined && !field.editable) continue;
    if (same(field, before[key], theirs[key]) || same(field, mine[key], theirs[key])) continue;
    if (same(field, before[key], mine[key])) {
      merge.values[key] = theirs[key] ?? null;
      merge.taken.push(field);
    } else {
      merge.clashes.push({ field, mine: mine[key] ?? null, theirs: theirs[key] ?? null });
    }
  }
  return merge;
}
