/** 128 random bits; `crypto.randomUUID` exists only on https, and companies run this on plain http too. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
