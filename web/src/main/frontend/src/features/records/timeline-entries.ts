import type { TimelineItem } from "@/lib/api/records";

const oneCommand = 2_000;

/** Whether two entries tell of the same act: one person, at one moment. */
const together = (a: TimelineItem, b: TimelineItem): boolean =>
  a.actor === b.actor && Math.abs(new Date(a.at).getTime() - new Date(b.at).getTime()) < oneCommand;

/** Kinds that say nothing when a weightier one tells of the same act. */
const weight = (kind: string): number => {
  if (kind === "record.created") return 0;
  if (kind === "record.saved" || kind === "record.submitted" || kind === "approval.cancelled") return 1;
  if (kind === "record.cancelled") return 2;
  return kind.startsWith("approval.") ? 2 : 3;
};

/**
 * The log has an entry for each feature that took part; people see one for what they did: what was
 * filled in belongs to the decision, and being created and handed in is one act. The newest first.
 */
export function readable(items: TimelineItem[]): TimelineItem[] {
  const acts: TimelineItem[] = [];
  for (const item of items) {
    const last = acts.at(-1);
    if (last === undefined || !together(last, item) || weight(last.kind) > 2 || weight(item.kind) > 2 || weight(last.kind) === weight(item.kind)) {
      acts.push(item);
      continue;
    }
    const main = weight(item.kind) >= weight(last.kind) ? item : last;
    acts[acts.length - 1] = { ...main, changes: [...last.changes, ...item.changes], comment: main.comment ?? last.comment ?? item.comment };
  }
  return acts.reverse();
}
