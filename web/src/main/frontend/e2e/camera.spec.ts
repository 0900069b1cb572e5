import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filmOfCode } from "./support/codes";
import { expect, test } from "./support/test";

const code = "D9A-2026-00817";
const folder = join(tmpdir(), `docket-camera-${String(process.pid)}`);
const film = join(folder, "plate.y4m");
mkdirSync(folder, { recursive: true });
writeFileSync(film, filmOfCode(code));

test.use({
  permissions: ["camera"],
  launchOptions: {
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${film}`],
  },
});

test("a bar code is read by the camera as soon as it sees one, in a field and in a line", async ({ logIn }) => {
  const person = await logIn("wang.fang");
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("link", { name: "新建字段类型示例", exact: true }));
  await person.press(page.getByRole("button", { name: "扫描铭牌条码" }));
  await expect(page.getByRole("textbox", { name: "铭牌条码", exact: true })).toHaveValue(code);
  await expect(page.getByRole("dialog")).toBeHidden();
  await person.press(person.button("为“配件”添加一行").or(person.button("添加一行")));
  await person.press(page.getByRole("button", { name: "扫描条码，第 1 行" }));
  await expect(page.getByRole("textbox", { name: "条码，第 1 行", exact: true })).toHaveValue(code);
  await person.picture("01-scanned");
  await expect(page.getByRole("status", { name: "草稿保存状态" })).toHaveText(/^已保存/);
  await person.press(person.button("删除草稿"));
  await person.press(page.getByRole("tooltip").getByRole("button", { name: "删除" }));
  await expect(page.getByText("草稿已删除").first()).toBeVisible();
});
