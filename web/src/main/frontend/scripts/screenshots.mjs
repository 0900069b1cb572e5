// Takes pictures of pages: node scripts/screenshots.mjs BASE OUT [path…]. Needs a Chromium at /usr/bin/chromium or $CHROMIUM.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";

const [base = "http://localhost:8230", out = "dist/screenshots", ...pages] = process.argv.slice(2);
const languages = (process.env.LANGUAGES ?? "zh-CN,en").split(",");
const schemes = (process.env.SCHEMES ?? "light").split(",");
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const language of languages) {
  for (const scheme of schemes) {
    for (const [width, height] of (process.env.SIZES ?? "1440x900,390x844").split(",").map((size) => size.split("x").map(Number))) {
      const context = await browser.newContext({ viewport: { width, height }, locale: language, colorScheme: scheme, hasTouch: width < 500, isMobile: width < 500, storageState: process.env.STATE });
      const page = await context.newPage();
      page.on("console", (message) => { if (message.type() === "error") console.log(`console ${message.text()}`); });
      page.on("pageerror", (error) => { console.log(`page error ${error.message}`); });
      await page.goto(base);
      await page.request.put(`${base}/api/v1/session/language`, { data: { language }, headers: { "X-Docket-Request": "1" } });
      for (const path of pages) {
        await page.goto(base + path);
        await page.waitForLoadState("networkidle");
        await page.waitForTimeout(300);
        const name = `${path.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home"}-${language}-${scheme}-${width}.png`;
        await page.screenshot({ path: `${out}/${name}`, fullPage: process.env.FULL !== "no" });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) console.log(`${name}: the page is ${wide} px wider than the screen`);
      }
      await context.close();
    }
  }
}
await browser.close();
