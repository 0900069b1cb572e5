import { expect, test } from "./support/test";

const megabytes = 5;
const content = Buffer.from("现场记录\n".repeat(Math.ceil((megabytes * 1024 * 1024) / 13)));

test("a large file goes on by itself when the connection was lost in the middle", async ({ logIn }) => {
  const person = await logIn("wang.fang");
  const { page } = person;
  const pieces: number[] = [];
  let lost = false;
  await page.route("**/api/v1/uploads/*", async (route) => {
    if (route.request().method() === "PATCH") {
      pieces.push(Number(await route.request().headerValue("Upload-Offset")));
      if (pieces.length === 3) lost = true;
    }
    // The third piece finds no network; neither does what asks how far the upload is.
    await (lost ? route.abort("internetdisconnected") : route.continue());
  });
  await page.goto("/forms/counterparty-check/new");
  const field = page.getByRole("group", { name: "营业执照等资料", exact: true });
  const chooser = page.waitForEvent("filechooser");
  await person.press(field.getByRole("button", { name: "选择文件" }));
  await (await chooser).setFiles({ name: "现场记录.txt", mimeType: "text/plain", buffer: content });

  await expect(field.getByText("连接中断，恢复后将自动继续上传 现场记录.txt")).toBeVisible();
  await person.picture("01-waiting");
  lost = false;
  await expect(field.getByRole("link", { name: /现场记录\.txt/ })).toBeVisible({ timeout: 60_000 });
  await expect(field.getByRole("progressbar")).toHaveCount(0);
  await person.picture("02-uploaded");
  // Nothing that had come was sent again, but for the piece that broke.
  expect(pieces).toEqual([...pieces].sort((one, other) => one - other));
  expect(new Set(pieces).size).toBeGreaterThanOrEqual(megabytes);
  const link = field.getByRole("link", { name: /现场记录\.txt/ });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect((await answer.body()).equals(content)).toBe(true);
});
