import { beginDraft, keepDraft } from "@/lib/api/drafts";
import type { DocketRecord } from "@/lib/api/records";
import { noteSave } from "@/lib/api/saves-under-way";
import type { Origin } from "@/lib/api/starts";
import { randomKey } from "@/lib/http/random-key";
import type { JsonObject } from "@/lib/json/decode";
import { Sender, type Keeping } from "./sender";

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

/** Keeps a draft on the server as somebody types it. */
export class Autosave extends Sender {
  place: Place | null;
  /** Why the last request failed. */
  failure: unknown = null;
  /** What a draft begins with is sent again as it was, so that a lost answer makes no second one. */
  private first: { data: JsonObject; key: string } | null = null;

  constructor(private readonly options: AutosaveOptions) {
    super(options.onKeeping);
    this.place = options.place;
  }

  protected async send(last: boolean): Promise<string> {
    const data = this.options.input();
    const begun = this.place === null;
    const record = this.place === null ? await this.begin(data, last) : await keepDraft(this.place.id, this.place.version, data, last);
    this.place = { id: record.id, version: record.version };
    this.failure = null;
    this.options.onSaved(record, begun);
    return new Date().toISOString();
  }

  private async begin(data: JsonObject, last: boolean): Promise<DocketRecord> {
    this.first ??= { data, key: randomKey() };
    const sent = this.first.data;
    const record = await beginDraft(this.options.form, sent, this.options.origin, this.first.key, last);
    if (JSON.stringify(sent) !== JSON.stringify(data)) this.changed = true;
    return record;
  }

  protected override failed(keeping: Keeping, error: unknown): void {
    this.failure = error;
    this.options.onUnsent(this.place);
    if (keeping.what === "refused") this.first = null;
  }

  override leave(mayStillSend: boolean): Promise<void> | null {
    const rest = super.leave(mayStillSend);
    if (rest !== null && this.place !== null) noteSave(this.place.id, rest);
    return rest;
  }

  /** Goes on over what was changed elsewhere. */
  overwrite(version: number): void {
    if (this.place !== null) this.place = { ...this.place, version };
    this.changed = true;
    void this.flush();
  }
}
