import { describe, expect, it } from "vitest";
import { inPieces, type Steps, type UploadState } from "./pieces";
import { offline, ProblemError } from "./problem";

const size = 10;
const refusal = new ProblemError({ title: "", status: 422, detail: "", code: "record.attachment-type", incident: undefined, problems: [] });

/** A server that keeps what has come; each failure comes once, in the middle of a piece. */
function server(failures: unknown[] = []) {
  const waits: number[] = [];
  let offset = 0;
  const state = (): UploadState<string> => ({ id: "u", offset, file: offset === size ? "file" : undefined });
  const steps: Steps<string> = {
    begin: () => Promise.resolve(state()),
    send: (_, from, onSent) => {
      expect(from).toBe(offset);
      const failure = failures.shift();
      offset = Math.min(size, offset + (failure === undefined ? 4 : 1));
      if (failure !== undefined) return Promise.reject(failure as Error);
      onSent(offset - from);
      return Promise.resolve(state());
    },
    look: () => Promise.resolve(state()),
    wait: (count) => { waits.push(count); return Promise.resolve(); },
  };
  return { steps, waits };
}

describe("an upload in pieces", () => {
  it("should send piece after piece and tell how far it is", async () => {
    const told: number[] = [];
    expect(await inPieces(server().steps, (bytes) => told.push(bytes), () => undefined)).toBe("file");
    expect(told).toEqual([4, 4, 8, 8, 10, 10]);
  });

  it("should go on from what has come when the connection is back", async () => {
    const { steps, waits } = server([offline("gone"), undefined, offline("gone again")]);
    const waiting: boolean[] = [];
    expect(await inPieces(steps, () => undefined, (is) => waiting.push(is))).toBe("file");
    expect(waits).toEqual([1, 1]);
    expect(waiting).toContain(true);
    expect(waiting.at(-1)).toBe(false);
  });

  it("should not send again what the server refuses", async () => {
    const { steps, waits } = server([refusal]);
    await expect(inPieces(steps, () => undefined, () => undefined)).rejects.toBe(refusal);
    expect(waits).toEqual([]);
  });

  it("should give up when nothing comes through for long", async () => {
    const { steps, waits } = server();
    const broken = { ...steps, begin: () => Promise.reject(offline("gone")) };
    await expect(inPieces(broken, () => undefined, () => undefined)).rejects.toBeInstanceOf(ProblemError);
    expect(waits).toHaveLength(20);
  });
});
