import { isProblem } from "@/lib/http/problem";

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

const pause = 1_000;
const retry = 10_000;

const unsent = (error: unknown): Keeping => {
  if (!isProblem(error) || error.status === 0 || error.status >= 502) return { what: "offline" };
  if (error.status === 401) return { what: "signed-out" };
  return error.status === 412 ? { what: "stale" } : { what: "refused", error };
};

/** Sends what is typed to the server, one request after the other, a moment after the last change. */
export abstract class Sender {
  /** Something is typed that no request under way carries. */
  protected changed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private stopped = false;

  protected constructor(private readonly onKeeping: (keeping: Keeping) => void) {}

  /** Sends what is typed now; says when it was saved. */
  protected abstract send(last: boolean): Promise<string>;

  /** What was to be sent was not; what was refused is not sent again before it is changed. */
  protected failed?(keeping: Keeping, error: unknown): void;

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
    this.running = this.attempt(last);
    await this.running;
    this.running = null;
  }

  private async attempt(last: boolean): Promise<void> {
    this.onKeeping({ what: "saving" });
    try {
      this.onKeeping({ what: "saved", at: await this.send(last) });
      if (this.changed && !last) this.later(pause);
    } catch (error) {
      const keeping = unsent(error);
      this.failed?.(keeping, error);
      this.onKeeping(keeping);
      if (keeping.what !== "refused") this.changed = true;
      if (keeping.what === "offline") this.later(retry);
    }
  }

  /** The person is logged in again, or the connection is back. */
  resume(): void {
    if (this.changed) void this.flush();
  }

  /** Waits for what is under way and sends no more. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.stopped = true;
    await this.running;
  }

  /** Goes on after a stop. */
  restart(): void {
    this.stopped = false;
    this.note();
  }

  /** The page is left: the rest is sent, if the same person is still there. */
  leave(mayStillSend: boolean): Promise<void> | null {
    clearTimeout(this.timer);
    if (!mayStillSend) this.stopped = true;
    if (this.stopped || (this.running === null && !this.changed)) {
      this.stopped = true;
      return null;
    }
    return this.flush(true).then(() => { this.stopped = true; });
  }
}
