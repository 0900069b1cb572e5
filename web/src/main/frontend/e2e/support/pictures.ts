import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";

const folder = fileURLToPath(new URL("../../../../../../build/screenshots", import.meta.url));

/** build/screenshots/SPEC-PROJECT-NAME.SUFFIX */
export function pictureFile(name: string, suffix: string): string {
  const { file, project } = test.info();
  const spec = file.replace(/^.*[/\\]/, "").replace(/\..*$/, "");
  return `${folder}/${spec}-${project.name}-${name}.${suffix}`;
}

/** The whole page as it is now, which must not be wider than the screen. */
export async function takePicture(page: Page, name: string): Promise<void> {
  // Otherwise what sticks to the top stands in the middle of the picture.
  await page.evaluate(() => { window.scrollTo({ top: 0, behavior: "instant" }); });
  await page.screenshot({ path: pictureFile(name, "png"), fullPage: true, animations: "disabled" });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `pixels by which “${name}” is wider than the screen`).toBe(0);
}
