import { keepUnsaved } from "@/lib/api/unsaved-input";
import type { JsonObject } from "@/lib/json/decode";
import { Sender, type Keeping } from "./sender";

interface TypingOptions {
  record: string;
  version: number;
  /** What is typed now. */
  input: () => JsonObject;
  onKeeping: (keeping: Keeping) => void;
}

/** Keeps what is typed at a step or in a correction on the server. */
export class TypingKeeper extends Sender {
  constructor(private readonly options: TypingOptions) {
    super(options.onKeeping);
  }

  protected async send(last: boolean): Promise<string> {
    const { savedAt } = await keepUnsaved(this.options.record, this.options.version, this.options.input(), last);
    return savedAt;
  }
}
