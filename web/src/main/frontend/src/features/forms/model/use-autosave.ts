import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { keys } from "@/lib/api/keys";
import { discardDraft } from "@/lib/api/drafts";
import { fetchRecord, type DocketRecord } from "@/lib/api/records";
import type { Session } from "@/lib/api/session";
import type { Origin } from "@/lib/api/starts";
import { useSession } from "@/lib/api/use-session";
import { paths } from "@/lib/paths";
import { Autosave, type Place } from "./autosave";
import { forgetInput, keepInput } from "./kept-input";
import { fieldsOf } from "./paths";
import type { Keeping } from "./sender";
import type { FormState } from "./use-form-state";

interface AutosaveStart {
  state: FormState;
  /** Where the draft is already; null for a form that is none yet. */
  place: Place | null;
  /** Only drafts are saved as one types. */
  active: boolean;
  title: string;
  /** What a new record starts from. */
  origin?: Origin;
  wanted?: (key: string) => boolean;
  /** The form became a draft. */
  onBegun?: (record: DocketRecord) => void;
  onSaved?: (record: DocketRecord) => void;
}

export interface DraftKeeping {
  keeping: Keeping;
  /** Where the draft is, once it is one. */
  place: Place | null;
  /** Sends at once what is not sent yet; says where the draft is, or throws what kept it from there. */
  flush: () => Promise<Place | null>;
  /** Waits for what is under way and sends no more, because the draft is handed in; says where it is. */
  stop: () => Promise<Place | null>;
  restart: () => void;
  /** What is typed here counts, not what was changed elsewhere. */
  overwrite: () => Promise<void>;
  /** Removes the draft and what is kept on this device. */
  discard: () => Promise<void>;
  /** Forgets what is kept on this device. */
  forget: () => void;
}

/** What could not be sent is kept on this device under this name. */
export const keptAs = (form: string, place: Place | null): string => (place === null ? `new.${form}` : `record.${place.id}.${String(place.version)}`);

/** Keeps a draft on the server while somebody types, and on this device only as long as the server cannot be reached. */
export function useAutosave(start: AutosaveStart): DraftKeeping {
  const { state, active } = start;
  const { draft, dirty } = state;
  // The same form in another language is the same draft.
  const { form } = state.form;
  const client = useQueryClient();
  const { data: session } = useSession();
  const person = session?.person.id;
  const [keeping, setKeeping] = useState<Keeping>({ what: "untouched" });
  const [place, setPlace] = useState(start.place);
  const latest = useRef({ start, person: person ?? "" });
  const saving = useRef<Autosave | null>(null);
  const local = useRef<string | null>(keptAs(form, start.place));

  useEffect(() => {
    latest.current = { start, person: person ?? latest.current.person };
  });

  useEffect(() => {
    const current = () => latest.current.start;
    const forgetLocal = () => {
      if (local.current !== null) forgetInput(latest.current.person, local.current);
      local.current = null;
    };
    let here = true;
    const one = new Autosave({
      form,
      origin: current().origin ?? {},
      place: current().place,
      input: () => current().state.input(current().wanted),
      onKeeping: (next) => {
        setKeeping(next);
        if (next.what === "signed-out" && client.getQueryData(keys.session) != null) client.setQueryData(keys.session, null);
      },
      onSaved: (record, begun) => {
        forgetLocal();
        setPlace({ id: record.id, version: record.version });
        if (begun && here) current().onBegun?.(record);
        // What was asked for before this was saved would put the older version back.
        void client.cancelQueries({ queryKey: keys.record(record.id), exact: true });
        client.setQueryData(keys.record(record.id), record);
        void client.invalidateQueries({ queryKey: keys.allMine });
        current().onSaved?.(record);
      },
      onUnsent: (at) => {
        forgetLocal();
        local.current = keptAs(form, at);
        const { values, overwritten } = current().state.draft;
        keepInput(latest.current.person, local.current, fieldsOf(current().state.form), {
          values, overwritten: [...overwritten], at: new Date().toISOString(), title: current().title, path: at === null ? paths.newRecord(form) : paths.record(at.id),
        });
      },
    });
    saving.current = one;
    const hidden = () => { if (document.visibilityState === "hidden") void one.flush(true); };
    const online = () => { one.resume(); };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("online", online);
      here = false;
      one.leave(client.getQueryData<Session | null>(keys.session)?.person.id === latest.current.person);
    };
  }, [form, client]);

  useEffect(() => {
    if (active && dirty) saving.current?.note();
  }, [active, dirty, draft]);

  // The session is there again: what waited is sent.
  useEffect(() => {
    if (person !== undefined) saving.current?.resume();
  }, [person]);

  return useMemo(() => {
    const forget = () => {
      if (local.current !== null) forgetInput(latest.current.person, local.current);
    };
    return {
      keeping, place, forget,
      flush: async () => {
        const one = saving.current;
        if (one === null) return null;
        if (one.place === null) one.note();
        await one.flush();
        if (one.failure !== null) throw one.failure;
        return one.place;
      },
      stop: async () => {
        await saving.current?.stop();
        return saving.current?.place ?? null;
      },
      restart: () => { saving.current?.restart(); },
      overwrite: async () => {
        const at = saving.current?.place;
        if (at !== undefined && at !== null) saving.current?.overwrite((await fetchRecord(at.id)).version);
      },
      discard: async () => {
        await saving.current?.stop();
        const at = saving.current?.place ?? null;
        if (at !== null) await discardDraft(at.id);
        forget();
        await client.invalidateQueries({ queryKey: keys.allMine });
      },
    };
  }, [keeping, place, client]);
}
