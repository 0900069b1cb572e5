import type { Form } from "@/lib/api/forms";
import type { DocketRecord } from "@/lib/api/records";
import type { Session } from "@/lib/api/session";
import type { FormSurroundings } from "./expressions";

/** A record that does not exist yet will belong to whoever fills it in. */
export function surroundingsOfNew(session: Session | null, form: Form): FormSurroundings {
  const person = session?.person;
  const unit = person?.units[0] ?? null;
  return {
    creator: person === undefined ? null : { id: person.id, login: person.login, name: person.name, unit },
    unit,
    settings: form.settings,
    number: null,
    state: "draft",
  };
}

export const surroundingsOf = (record: DocketRecord, form: Form): FormSurroundings => ({
  creator: record.creatorValue ?? null,
  unit: record.unitValue ?? null,
  settings: form.settings,
  number: record.number ?? null,
  state: record.state,
});
