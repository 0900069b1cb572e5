import { expect, test } from "./support/test";

test("a view is kept, shared with the unit, opened by a colleague and removed again", async ({ logIn, hasTouch }) => {
  // Of another name at every run: the walk may be repeated.
  const name = `${hasTouch ? "手机" : "电脑"}视图 ${String(Date.now()).slice(-6)}`;
  const keeper = await logIn("zhang.jianguo");
  const menu = (person: typeof keeper) => person.page.getByRole("button", { name: /^(我的视图|视图：)/ });
  const entry = (person: typeof keeper, text: string | RegExp) => person.page.getByRole("menuitem", { name: text });
  const open = async (person: typeof keeper) => {
    await person.go("表单");
    await person.press(person.page.getByRole("link", { name: "客户列表", exact: true }));
    await expect(person.page.getByRole("table", { name: "客户" })).toBeVisible();
  };

  await open(keeper);
  await keeper.page.getByRole("searchbox", { name: "查找" }).fill("港");
  await expect(keeper.page).toHaveURL(/q=/);
  await keeper.press(menu(keeper));
  await keeper.press(entry(keeper, "保存当前视图…"));
  const dialog = keeper.page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /^保\s?存$/ })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "名称" }).fill(name);
  await dialog.getByRole("combobox", { name: "可见范围" }).selectOption({ label: "本部门" });
  await keeper.press(dialog.getByRole("button", { name: /^保\s?存$/ }));
  await expect(menu(keeper)).toContainText(name);
  await keeper.picture("01-kept");

  const colleague = await logIn("chen.jie");
  await open(colleague);
  await colleague.press(menu(colleague));
  await colleague.press(entry(colleague, new RegExp(`^${name}（张建国 共享）`)));
  await expect(colleague.page.getByRole("searchbox", { name: "查找" })).toHaveValue("港");
  await colleague.press(menu(colleague));
  await expect(entry(colleague, `删除“${name}”`)).toHaveCount(0);
  await colleague.page.keyboard.press("Escape");

  await keeper.press(menu(keeper));
  await keeper.press(entry(keeper, `删除“${name}”`));
  await expect(keeper.page.getByText("视图已删除。")).toBeVisible();
  await keeper.press(menu(keeper));
  await expect(entry(keeper, name)).toHaveCount(0);
});

test("an administrator checks that all events are what was written", async ({ logIn }) => {
  const administrator = await logIn("admin");
  await administrator.go("管理");
  await administrator.press(administrator.page.getByRole("link", { name: "审计", exact: true }));
  await administrator.press(administrator.button("校验全部事件"));
  await expect(administrator.page.getByText(/已校验 \d+ 张单据：所有事件均与原始记录一致。/)).toBeVisible({ timeout: 60_000 });
  await administrator.picture("02-audit");
});
