import { keepUnsaved } from "@/lib/api/unsaved-input";
import { isProblem } from "@/lib/http/problem";
import type { JsonObject } from "@/lib/json/decode";
import type { Keeping } from "./autosave";

interface TypingOptions {
  record: string;
  version: number;
  /** What is typed now. */
  input: () => JsonObject;
  onKeeping: (keeping: Keeping) => void;
}

const pause = 1_000;
const retry = 10_000;

function unsent(error: unknown): Keeping {
  if (!isProblem(error) || error.status === 0 || error.status >= 502) return { what: "offline" };
  return error.status === 401 ? { what: "signed-out" } : { what: "refused", error };
}

/** Keeps what is typed at a step or in a correction on the server, a moment after the last change. */
export class TypingKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private changed = false;
  private stopped = false;

  constructor(private readonly options: TypingOptions) {}

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
  }

  private async send(last: boolean): Promise<void> {
    this.options.onKeeping({ what: "saving" });
    try {
      const { savedAt } = await keepUnsaved(this.options.record, this.options.version, this.options.input(), last);
      this.options.onKeeping({ what: "saved", at: savedAt });
    } catch (error) {
      const keeping = unsent(error);
      this.options.onKeeping(keeping);
      if (keeping.what !== "refused") this.changed = true;
      if (keeping.what === "offline") this.later(retry);
    }
  }

  /** The person is logged in again, or the connection is back. */
  resume(): void {
    if (this.changed) void this.flush();
  }

  /** It is saved or given up: nothing more is sent. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.stopped = true;
    await this.running;
  }

  /** The page is left: the rest is sent, if the same person is still there. */
  leave(mayStillSend: boolean): void {
    clearTimeout(this.timer);
    if (mayStillSend) void this.flush(true).then(() => { this.stopped = true; });
    else this.stopped = true;
  }
}
