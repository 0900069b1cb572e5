import { beginDraft, keepDraft } from "@/lib/api/drafts";
import type { DocketRecord } from "@/lib/api/records";
import { noteSave } from "@/lib/api/saves-under-way";
import type { Origin } from "@/lib/api/starts";
import { isProblem } from "@/lib/http/problem";
import { randomKey } from "@/lib/http/random-key";
import type { JsonObject } from "@/lib/json/decode";

/** How what somebody types is kept, in the words of the page. */
export type Keeping =
  | { what: "untouched" }
  | { what: "saving" }
  | { what: "saved"; at: string }
  /** On this device until the server answers again. */
  | { what: "offline" }
  /** On this device until the person is logged in again. */
  | { what: "signed-out" }
  /** The draft was changed elsewhere; the person says what counts. */
  | { what: "stale" }
  | { what: "refused"; error: unknown };

export interface Place {
  id: string;
  version: number;
}

interface AutosaveOptions {
  form: string;
  /** What a new record starts from. */
  origin: Origin;
  /** Null for a form that is no draft yet. */
  place: Place | null;
  /** What is typed now. */
  input: () => JsonObject;
  onKeeping: (keeping: Keeping) => void;
  onSaved: (record: DocketRecord, begun: boolean) => void;
  /** It could not be sent: keep it on this device. */
  onUnsent: (place: Place | null) => void;
}

const pause = 1_000;
const retry = 10_000;

const unsent = (error: unknown): Keeping => {
  if (!isProblem(error) || error.status === 0 || error.status >= 502) return { what: "offline" };
  if (error.status === 401) return { what: "signed-out" };
  return error.status === 412 ? { what: "stale" } : { what: "refused", error };
};

/** Sends what is typed to the server, one request after the other, a moment after the last change. */
export class Autosave {
  place: Place | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private changed = false;
  /** Why the last request failed. */
  failure: unknown = null;
  private stopped = false;
  /** What a draft begins with is sent again as it was, so that a lost answer makes no second one. */
  private first: { data: JsonObject; key: string } | null = null;

  constructor(private readonly options: AutosaveOptions) {
    this.place = options.place;
  }

  /** Something was typed. */
  note(): void {
    if (this.stopped) return;
    this.changed = true;
    this.later(pause);
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { void this.flush(); }, wait);
  }

  /** Sends at once what is not sent yet. */
  async flush(last = false): Promise<void> {
    clearTimeout(this.timer);
    if (this.running !== null) await this.running;
    if (!this.changed || this.stopped) return;
    this.changed = false;
    this.running = this.send(last);
    await this.running;
    this.running = null;
    if (this.changed && !last) this.later(pause);
  }

  private async send(last: boolean): Promise<void> {
    this.options.onKeeping({ what: "saving" });
    const data = this.options.input();
    try {
      const record = this.place === null ? await this.begin(data, last) : await keepDraft(this.place.id, this.place.version, data, last);
      const begun = this.place === null;
      this.place = { id: record.id, version: record.version };
      this.failure = null;
      this.options.onSaved(record, begun);
      this.options.onKeeping({ what: "saved", at: new Date().toISOString() });
    } catch (error) {
      this.failure = error;
      this.failed(unsent(error));
    }
  }

  private async begin(data: JsonObject, last: boolean): Promise<DocketRecord> {
    this.first ??= { data, key: randomKey() };
    const sent = this.first.data;
    const record = await beginDraft(this.options.form, sent, this.options.origin, this.first.key, last);
    if (JSON.stringify(sent) !== JSON.stringify(data)) this.changed = true;
    return record;
  }

  private failed(keeping: Keeping): void {
    this.options.onUnsent(this.place);
    this.options.onKeeping(keeping);
    if (keeping.what === "refused") this.first = null;
    else this.changed = true;
    if (keeping.what === "offline") this.later(retry);
  }

  /** The person is logged in again, or the connection is back. */
  resume(): void {
    if (this.changed) void this.flush();
  }

  /** Goes on over what was changed elsewhere. */
  overwrite(version: number): void {
    if (this.place !== null) this.place = { ...this.place, version };
    this.changed = true;
    void this.flush();
  }

  /** Waits for what is under way and sends no more; says where the draft is. */
  async stop(): Promise<Place | null> {
    clearTimeout(this.timer);
    this.stopped = true;
    await this.running;
    return this.place;
  }

  /** Goes on after a stop. */
  restart(): void {
    this.stopped = false;
    this.note();
  }

  /** The page is left: the rest is sent, if the same person is still there. */
  leave(mayStillSend: boolean): void {
    clearTimeout(this.timer);
    if (!mayStillSend) {
      this.stopped = true;
      return;
    }
    const waiting = this.running !== null || this.changed;
    const sent = this.flush(true).then(() => { this.stopped = true; });
    if (waiting && !this.stopped && this.place !== null) noteSave(this.place.id, sent);
  }
}
