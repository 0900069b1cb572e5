import { ProblemError } from "./problem";

/** How far a file that comes in pieces is. */
export interface UploadState<T> {
  id: string;
  offset: number;
  file: T | undefined;
}

/** What an upload in pieces is made of; a failure is a ProblemError. */
export interface Steps<T> {
  begin: () => Promise<UploadState<T>>;
  send: (id: string, offset: number, onSent: (bytes: number) => void) => Promise<UploadState<T>>;
  look: (id: string) => Promise<UploadState<T>>;
  /** Until it is worth trying again after so many failures in a row. */
  wait: (failures: number) => Promise<void>;
}

/** So many failures in a row without anything coming through are enough: some minutes. */
const patience = 20;

/** The connection, or a server that is not there for a moment; what the server refuses is not tried again. */
const isPassing = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502 || error.problem.code === "upload.other-offset");

/** Sends piece after piece; after a failure it goes on from what has come. */
export async function inPieces<T>(steps: Steps<T>, onBytes: (bytes: number) => void, onWaiting: (waiting: boolean) => void): Promise<T> {
  let failures = 0;
  const patiently = async <R>(step: () => Promise<R>): Promise<R | undefined> => {
    try {
      return await step();
    } catch (error) {
      if (!isPassing(error) || ++failures > patience) throw error;
      onWaiting(true);
      await steps.wait(failures);
      return undefined;
    }
  };
  let state: UploadState<T> | undefined;
  while (state === undefined) state = await patiently(steps.begin);
  while (state.file === undefined) {
    const { id, offset }: UploadState<T> = state;
    const next: UploadState<T> | undefined = await patiently(() => steps.send(id, offset, (bytes) => { onWaiting(false); onBytes(offset + bytes); }));
    const found: UploadState<T> | undefined = next ?? (await patiently(() => steps.look(id)));
    if (found === undefined) continue;
    if (found.offset > offset) failures = 0;
    state = found;
    onWaiting(false);
    onBytes(state.offset);
  }
  return state.file;
}
