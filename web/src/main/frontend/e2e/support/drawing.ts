import { expect, type Locator, type Page } from "@playwright/test";

/** A name in one stroke: points in parts of the area's width and height. */
const stroke = Array.from({ length: 40 }, (_, index) => ({ x: 0.15 + (0.7 * index) / 39, y: 0.5 + 0.28 * Math.sin(index * 0.9) }));

/** Draws with the mouse, or with a finger on a touch screen. */
export async function drawSignature(page: Page, area: Locator, touch: boolean): Promise<void> {
  await expect(area).toBeVisible();
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (box === null) throw new Error("The area to sign in is not to be seen.");
  const points = stroke.map((point) => ({ x: box.x + point.x * box.width, y: box.y + point.y * box.height }));
  await (touch ? drawWithFinger(page, points) : drawWithMouse(page, points));
}

interface Point {
  x: number;
  y: number;
}

async function drawWithMouse(page: Page, [first, ...others]: Point[]): Promise<void> {
  if (first === undefined) return;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const point of others) await page.mouse.move(point.x, point.y);
  await page.mouse.up();
}

async function drawWithFinger(page: Page, [first, ...others]: Point[]): Promise<void> {
  if (first === undefined) return;
  const devices = await page.context().newCDPSession(page);
  await devices.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [first] });
  for (const point of others) await devices.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  await devices.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await devices.detach();
}
