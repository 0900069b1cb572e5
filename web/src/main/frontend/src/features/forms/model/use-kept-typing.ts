import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { keys } from "@/lib/api/keys";
import type { DocketRecord } from "@/lib/api/records";
import type { Session } from "@/lib/api/session";
import { forgetUnsaved, type KeptUnsaved } from "@/lib/api/unsaved-input";
import { useSession } from "@/lib/api/use-session";
import type { Keeping } from "./sender";
import { typedOver, type TypedWords } from "./typing";
import { TypingKeeper } from "./typing-keeper";
import type { FormState } from "./use-form-state";

interface TypingStart {
  record: DocketRecord;
  state: FormState;
  words: TypedWords;
  active: boolean;
}

/** Keeps what is typed into a record that was handed in on the server; says how far, and how to forget it. */
export function useKeptTyping({ record, state, words, active }: TypingStart): { keeping: Keeping; forget: () => void } {
  const client = useQueryClient();
  const { data: session } = useSession();
  const person = session?.person.id;
  const [keeping, setKeeping] = useState<Keeping>({ what: "untouched" });
  const latest = useRef({ record, state, words, person: person ?? "" });
  const keeper = useRef<TypingKeeper | null>(null);
  const kept = useRef(false);
  const { id, version } = record;
  useEffect(() => {
    latest.current = { record, state, words, person: person ?? latest.current.person };
  });

  useEffect(() => {
    const current = () => latest.current;
    const one = new TypingKeeper({
      record: id,
      version,
      input: () => typedOver(current().state.form, current().record.data, current().state.draft, current().words),
      onKeeping: (next) => {
        setKeeping(next);
        if (next.what === "saved") kept.current = true;
        if (next.what === "signed-out" && client.getQueryData(keys.session) != null) client.setQueryData(keys.session, null);
      },
    });
    keeper.current = one;
    const hidden = () => { if (document.visibilityState === "hidden") void one.flush(true); };
    const online = () => { one.resume(); };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("online", online);
      one.leave(client.getQueryData<Session | null>(keys.session)?.person.id === latest.current.person);
    };
  }, [id, version, client]);

  const { draft, dirty } = state;
  const said = words.comment ?? "";
  useEffect(() => {
    if (active && (dirty || said !== "")) keeper.current?.note();
  }, [active, dirty, draft, said, words.outcome]);

  // The session is there again: what waited is sent.
  useEffect(() => {
    if (person !== undefined) keeper.current?.resume();
  }, [person]);

  const forget = useCallback(() => {
    client.setQueryData<KeptUnsaved>(keys.unsaved(id), { version: undefined, input: undefined, savedAt: undefined });
    void keeper.current?.stop().then(() => forgetUnsaved(id)).catch(() => undefined);
  }, [client, id]);
  return { keeping, forget };
}
