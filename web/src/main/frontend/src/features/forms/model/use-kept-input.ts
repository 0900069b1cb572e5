import { useCallback, useEffect, useRef, useState } from "react";
import { forgetInput, keepInput, keptInput, type KeptInput } from "./kept-input";
import { fieldsOf } from "./paths";
import type { FormState } from "./use-form-state";

/** What was kept under a key when the form was opened. */
export function useKeptInput(person: string, key: string): KeptInput | undefined {
  const [kept] = useState(() => (person === "" ? undefined : keptInput(person, key)));
  return kept;
}

/** Keeps what is typed into a step or a revision on this device with every change; returns how to forget it. */
export function useKeeping(active: boolean, person: string, key: string, title: string, path: string, state: FormState): () => void {
  const done = useRef(false);
  const { form, draft, dirty } = state;
  useEffect(() => {
    if (!active || !dirty || done.current || person === "") return;
    keepInput(person, key, fieldsOf(form), { values: draft.values, overwritten: [...draft.overwritten], at: new Date().toISOString(), title, path });
  }, [active, person, key, title, path, form, draft, dirty]);
  return useCallback(() => {
    done.current = true;
    forgetInput(person, key);
  }, [person, key]);
}
