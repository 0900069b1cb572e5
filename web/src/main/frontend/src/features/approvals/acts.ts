import type { OpenTask } from "@/lib/api/tasks";

/** What can be done with a task besides deciding, in the order of the menu. */
export const taskActs = ["return", "transfer", "add-signer", "remove-signer", "ask", "delegate", "claim", "release", "hold", "resume"] as const;
export type TaskActKey = (typeof taskActs)[number] | "reply";

/** The noun below the task, for those that are sent. */
export const nounOf: Record<Exclude<TaskActKey, "release" | "resume">, string> = {
  return: "return", transfer: "transfer", "add-signer": "signers", "remove-signer": "signer-removal", ask: "enquiry", delegate: "delegation", reply: "reply", claim: "claim", hold: "hold",
};

/** Those that need nothing to be said and are done with one tap. */
export const atOnce: ReadonlySet<TaskActKey> = new Set(["claim", "release", "resume"]);

export const namesPerson: ReadonlySet<TaskActKey> = new Set(["transfer", "delegate", "add-signer", "ask"]);

/** What nobody understands without a word about it. */
export const needsComment: ReadonlySet<TaskActKey> = new Set(["return", "ask", "reply", "hold"]);

export const actsOf = (task: OpenTask | undefined): (typeof taskActs)[number][] => taskActs.filter((act) => task?.acts.includes(act) === true);
