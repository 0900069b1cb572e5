import { mergeOf, type Merge } from "./merge";
import type { KeptInput } from "./kept-input";
import { fieldsOf } from "./paths";
import type { FormInput } from "./computation";
import type { Form } from "@/lib/api/forms";
import type { KeptUnsaved } from "@/lib/api/unsaved-input";
import type { DocketRecord } from "@/lib/api/records";
import type { JsonObject } from "@/lib/json/decode";
import { paths } from "@/lib/paths";

/** What is typed beside the fields: what the person was about to say, and to which task. */
export interface TypedWords {
  task?: string | undefined;
  outcome?: string | undefined;
  comment?: string | undefined;
  amending?: boolean | undefined;
}

/** Only what differs from the record, and what the record held instead. */
export function typedOver(form: Form, record: JsonObject, typed: FormInput, words: TypedWords): JsonObject {
  const changed = fieldsOf(form).map((field) => field.key).filter((key) => JSON.stringify(typed.values[key] ?? null) !== JSON.stringify(record[key] ?? null));
  const part = (source: JsonObject) => Object.fromEntries(changed.map((key) => [key, source[key] ?? null]));
  const said = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined && word !== "" && word !== false));
  return { values: part(typed.values), base: part(record), overwritten: [...typed.overwritten], ...said };
}

/** Whether what was kept still has something to do: its task may have been answered meanwhile. */
export function isStillOpen(record: DocketRecord, kept: KeptUnsaved): boolean {
  const task = kept.input?.task;
  if (task !== undefined) return record.tasks.some((each) => each.id === task && each.mine);
  return record.rights.edit || record.rights.amend;
}

/** What was typed last, on this device or on another one. */
export function latestOf(here: KeptInput | undefined, typed: KeptUnsaved | undefined, title: string, record: DocketRecord): KeptInput | undefined {
  const { input, savedAt = "" } = typed ?? {};
  if (input === undefined || Object.keys(input.values).length === 0) return here;
  if (here !== undefined && here.at > savedAt) return here;
  return { values: input.values, overwritten: input.overwritten, at: savedAt, title, path: paths.record(record.id) };
}

export const wordsOf = (typed: KeptUnsaved | undefined): TypedWords => ({ outcome: typed?.input?.outcome, comment: typed?.input?.comment, amending: typed?.input?.amending });

/** What two people changed: the one who typed, and who saved the record since. */
export function clashesOf(form: Form, record: DocketRecord, kept: KeptUnsaved): Merge | undefined {
  if (kept.input === undefined || kept.version === record.version) return undefined;
  const merge = mergeOf(form, { ...record.data, ...kept.input.base }, record.data, { ...record.data, ...kept.input.values });
  return merge.clashes.length === 0 ? undefined : merge;
}
