import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const url = process.env["DOCKET_URL"];
if (url === undefined) throw new Error("Say where Docket runs: DOCKET_URL=http://localhost:8080/ npm run test:e2e");
const build = fileURLToPath(new URL("../../../../../build", import.meta.url));

/** People in front of a running server with the demonstration company, at a desk and on a phone. */
export default defineConfig({
  testDir: ".",
  outputDir: `${build}/e2e`,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 240_000,
  // A walk that needs its second start is told by BrowserIT, with what stopped it the first time.
  retries: 1,
  // Two walks, their browsers, a server and a database share the cores of a small machine.
  expect: { timeout: 25_000 },
  reporter: [["list"], ["json", { outputFile: `${build}/reports/e2e.json` }]],
  use: {
    baseURL: url,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 25_000,
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
  projects: [
    { name: "desk", testIgnore: "*.phone.spec.ts", use: { viewport: { width: 1440, height: 900 } } },
    { name: "phone", testIgnore: "*.desk.spec.ts", use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } },
  ],
});
