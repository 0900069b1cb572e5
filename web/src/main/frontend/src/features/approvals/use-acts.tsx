import type { MenuProps } from "antd";
import { useState, type ReactNode } from "react";
import { actOnTask, endOfAct, type OpenTask } from "@/lib/api/tasks";
import type { JsonObject } from "@/lib/json/decode";
import { ActDialog } from "./act-dialog";
import { actsOf, atOnce, nounOf, type TaskActKey } from "./acts";
import { useApprovalTexts } from "./texts";

interface ActsProps {
  record: string;
  task: OpenTask | undefined;
  rights: { undo: boolean; remind: boolean };
  busy: boolean;
  /** What was typed into the fields of the step so far. */
  data: () => JsonObject;
  perform: (work: () => Promise<unknown>, done: string) => void;
  /** Asks for a word about an act on the record as a whole. */
  onAsk: (act: "undo" | "remind") => void;
}

interface Acts {
  items: NonNullable<MenuProps["items"]>;
  /** Of a question: what it is answered with. */
  mayReply: boolean;
  reply: () => void;
  dialog: ReactNode;
  close: () => void;
}

/** What can be done with a task and its record besides deciding: for a menu, with what it asks. */
export function useActs({ record, task, rights, busy, data, perform, onAsk }: ActsProps): Acts {
  const t = useApprovalTexts();
  const [act, setAct] = useState<TaskActKey | null>(null);
  const close = () => { setAct(null); };
  const send = (task: OpenTask, chosen: TaskActKey, body: JsonObject) => {
    const done = t("act.done", { act: t(`act.${chosen}`) });
    if (chosen === "release" || chosen === "resume") perform(() => endOfAct(task.id, chosen === "release" ? "claim" : "hold"), done);
    else perform(() => actOnTask(task.id, nounOf[chosen], chosen === "return" ? { ...body, data: data() } : body).then(close), done);
  };
  const choose = (chosen: TaskActKey) => {
    if (task === undefined) return;
    if (atOnce.has(chosen)) send(task, chosen, {});
    else setAct(chosen);
  };
  const items = [
    ...actsOf(task).map((key) => ({ key: `act-${key}`, label: t(`act.${key}`), onClick: () => { choose(key); } })),
    ...(rights.undo ? [{ key: "act-undo", label: t("act.undo"), onClick: () => { onAsk("undo"); } }] : []),
    ...(rights.remind ? [{ key: "act-remind", label: t("act.remind"), onClick: () => { onAsk("remind"); } }] : []),
  ];
  const dialog = act === null || task === undefined ? null : (
    <ActDialog key={`${record} ${act}`} act={act} task={task} busy={busy} onClose={close} onConfirm={(body) => { send(task, act, body); }} />
  );
  return { items, mayReply: task?.acts.includes("reply") === true, reply: () => { setAct("reply"); }, dialog, close };
}
