import { expect, it } from "vitest";
import { duration } from "./duration";
import { processTexts } from "./texts";

const english = (key: keyof typeof processTexts, parameters: Record<string, unknown> = {}) => processTexts[key][0].replace("{n}", String(parameters["n"]));

it.each([[30, "under a minute"], [90, "2 min"], [5400, "1.5 h"], [36_000, "10 h"], [172_800, "2 d"], [864_000, "10 d"]])("tells %i seconds as %s", (seconds, text) => {
  expect(duration(seconds, english)).toBe(text);
});
