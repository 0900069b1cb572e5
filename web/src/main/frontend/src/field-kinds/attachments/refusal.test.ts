import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/api/forms";
import { refusalOf } from "./refusal";

const photos = { accept: ["image/*"], maxBytes: 1000 } as unknown as Field;

describe("a chosen file", () => {
  it("should be taken when it fits", () => {
    expect(refusalOf(photos, { type: "image/png", size: 1000 }, 1)).toBeUndefined();
    expect(refusalOf({ ...photos, accept: [], maxBytes: undefined }, { type: "application/pdf", size: 5e7 }, Infinity)).toBeUndefined();
  });

  it("should be refused for its kind, its size, or one too many", () => {
    expect(refusalOf(photos, { type: "application/pdf", size: 10 }, 1)).toBe("type");
    expect(refusalOf(photos, { type: "image/png", size: 1001 }, 1)).toBe("size");
    expect(refusalOf(photos, { type: "image/png", size: 10 }, 0)).toBe("count");
  });

  it("should be left to the server when the browser does not know what it is", () => {
    expect(refusalOf(photos, { type: "", size: 10 }, 1)).toBeUndefined();
  });
});
