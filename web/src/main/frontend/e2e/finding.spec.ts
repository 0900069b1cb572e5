import { expect, test } from "./support/test";

test("records are filtered, measured and found from anywhere", async ({ logIn }) => {
  const person = await logIn("admin");
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("link", { name: "客户列表", exact: true }));
  const table = page.getByRole("table", { name: "客户" });
  // Other walks add customers, of other names.
  await expect(table.getByRole("row").filter({ hasText: "医院" })).toHaveCount(1);
  await page.getByRole("searchbox", { name: "查找" }).fill("公司");
  await expect(table.getByRole("row").filter({ hasText: "医院" })).toHaveCount(0);
  const rows = table.getByRole("row").filter({ has: page.getByRole("link") });
  const all = await rows.count();

  await page.getByRole("combobox", { name: "添加筛选…" }).selectOption({ label: "创建时间" });
  await page.getByRole("combobox", { name: "“创建时间”的值" }).selectOption({ label: "今年" });
  await expect(page).toHaveURL(/f\.createdAt=within%3Athis-year/);
  await expect(rows).toHaveCount(all);
  await page.getByRole("combobox", { name: "“创建时间”的值" }).selectOption({ label: "去年" });
  await expect(page.getByText("没有符合条件的单据，请减少筛选。")).toBeVisible();
  await person.press(person.button("移除“创建时间”筛选"));
  await expect(table).toBeVisible();

  await person.press(person.button("组合条件"));
  const groups = page.getByRole("region", { name: "组合条件" });
  await groups.getByRole("combobox", { name: "条件的组合方式" }).selectOption({ label: "满足任一条件" });
  await groups.getByRole("combobox", { name: "添加条件…" }).selectOption({ label: "编号" });
  await groups.getByRole("combobox", { name: "“编号”的条件" }).selectOption({ label: "不为空" });
  await person.press(groups.getByRole("button", { name: "条件组", exact: true }));
  await groups.getByRole("group", { name: "条件组" }).last().getByRole("combobox", { name: "添加条件…" }).selectOption({ label: "创建人" });
  await person.picture("01-groups");
  const address = page.url();
  await page.goto(address);
  await expect(page.getByRole("button", { name: /^组合条件：/ })).toBeVisible();
  await person.press(page.getByRole("button", { name: /^组合条件：/ }));
  await person.press(page.getByRole("button", { name: "全部移除" }));
  await person.press(page.getByRole("button", { name: /^组合条件/ }));

  await person.press(person.button("列设置"));
  await page.getByRole("combobox", { name: "添加列…" }).selectOption({ label: "修改时间" });
  await page.getByRole("combobox", { name: "再按…" }).selectOption({ label: "创建时间" });
  await expect(page).toHaveURL(/fields=.*updatedAt/);
  await expect(page).toHaveURL(/sort=.*createdAt/);
  await person.picture("02-columns");
  await person.press(person.button("列设置"));

  await person.press(person.button("统计"));
  const figures = page.getByRole("region", { name: "列表统计" });
  await figures.getByRole("combobox", { name: "分组" }).selectOption({ label: "创建时间" });
  await expect(figures.getByRole("table").getByRole("row")).toHaveCount(3);
  await figures.getByRole("combobox", { name: "再按" }).selectOption({ label: "创建人" });
  await expect(figures.getByRole("row", { name: /^合计/ })).toContainText(String(all));
  await person.picture("03-figures");
  await figures.getByRole("link", { name: /^查看单据/ }).first().click();
  await expect(page).toHaveURL(/f\.createdAt=between/);
  await expect(figures).toBeHidden();
  await expect(rows.first()).toBeVisible();
  await person.picture("03-records-of-a-group");
  await page.goBack();

  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "全局搜索" });
  const first = await rows.first().getByRole("link").first().innerText();
  await field.fill(first);
  const results = page.getByRole("listbox", { name: "搜索结果" });
  await expect(results.getByRole("group", { name: "客户" }).getByRole("option").filter({ hasText: first }).first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("search.png") });
  await field.fill("bxd");
  await expect(results.getByRole("group", { name: "表单" }).getByRole("option").first()).toBeVisible();
  await field.fill(first);
  // Pressed before the results are there, it means the first of those.
  await field.press("Enter");
  await expect(page).toHaveURL(/\/records\//);
});
