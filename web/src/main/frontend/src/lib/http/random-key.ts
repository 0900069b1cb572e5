/** 128 random bits; `crypto.randomUUID` exists only on https, and companies run this on plain http too. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The same body sent again, because the answer was lost, goes under the same key; another body under a new one. */
export function keysOfAttempts(): (body: string) => string {
  let last = { body: "", key: "" };
  return (body) => {
    if (last.body !== body) last = { body, key: randomKey() };
    return last.key;
  };
}
