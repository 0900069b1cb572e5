import { describe, expect, it } from "vitest";
import type { TimelineItem } from "@/lib/api/records";
import { readable } from "./timeline-entries";

const item = (kind: string, at: string, actor = "王芳", more: Partial<TimelineItem> = {}): TimelineItem =>
  ({ kind, at: `2026-10-20T${at}Z`, actor, title: kind, onBehalfOf: undefined, comment: undefined, changes: [], next: [], files: [], ...more });
const change = (field: string) => ({ field, title: field, before: undefined, after: "x" });

describe("readable", () => {
  it("should tell being created, submitted and started as one act", () => {
    const entries = readable([item("record.created", "05:30:00"), item("record.submitted", "05:30:00"), item("approval.started", "05:30:00.100")]);
    expect(entries.map((entry) => entry.kind)).toEqual(["approval.started"]);
  });

  it("should put what was filled in to the decision that it belongs to", () => {
    const entries = readable([
      item("record.saved", "06:42:00", "刘洋", { changes: [change("cause")] }),
      item("approval.decided", "06:42:00", "刘洋", { comment: "ok" }),
      item("record.saved", "07:00:00", "刘洋", { changes: [change("phone")] }),
    ]);
    expect(entries.map((entry) => [entry.kind, entry.changes.map((each) => each.field), entry.comment])).toEqual([
      ["record.saved", ["phone"], undefined],
      ["approval.decided", ["cause"], "ok"],
    ]);
  });

  it("should keep apart what different people did, and documents", () => {
    const entries = readable([item("record.saved", "06:42:00", "刘洋"), item("approval.decided", "06:42:00", "张建国"), item("document.issued", "06:42:00", "张建国")]);
    expect(entries.map((entry) => entry.kind)).toEqual(["document.issued", "approval.decided", "record.saved"]);
  });

  it("should tell that a record and its approval are cancelled as one act", () => {
    const entries = readable([item("record.cancelled", "06:42:00", "李薇", { comment: "twice" }), item("approval.cancelled", "06:42:00", "李薇", { comment: "twice" })]);
    expect(entries.map((entry) => [entry.kind, entry.comment])).toEqual([["record.cancelled", "twice"]]);
  });

  it("should keep two decisions of one person at one moment", () => {
    expect(readable([item("approval.decided", "06:42:00"), item("approval.decided", "06:42:01")])).toHaveLength(2);
  });
});
