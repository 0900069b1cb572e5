import type { Person } from "./support/person";
import { expect, test } from "./support/test";

async function record(person: Person, name: string, fill: () => Promise<void>): Promise<void> {
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("link", { name: "新建字段类型示例", exact: true }));
  await person.write("名称", name);
  await fill();
  await person.press(person.button("提交"));
  await expect(person.heading(/^字段类型示例/)).toBeVisible();
  await expect(page.getByText("已登记").first()).toBeVisible();
}

test("a record lists what names it, live while one fills in, and computes with it", async ({ logIn }) => {
  const person = await logIn("wang.fang");
  const { page } = person;
  const mark = Date.now().toString(36);
  const first = `被引用${mark}`;
  const other = `引用者${mark}`;
  await record(person, first, () => Promise.resolve());
  await record(person, other, async () => {
    await page.getByRole("textbox", { name: "单价", exact: true }).first().fill("100");
    await person.pick("另一条记录", first, first);
  });
  await person.press(page.getByRole("group", { name: "另一条记录" }).getByRole("link", { name: first }));
  await expect(person.heading(/^字段类型示例/)).toBeVisible();
  const list = page.getByRole("table", { name: "引用本记录的记录" });
  await expect(list.getByRole("link", { name: other })).toBeVisible();
  await list.scrollIntoViewIfNeeded();
  await person.picture("60-related");
});

test("parts stand under one another, opened level by level and listed with all below", async ({ logIn }) => {
  const person = await logIn("guo.li");
  const { page } = person;
  await person.go("表单");
  await person.press(page.getByRole("link", { name: "配件列表", exact: true }));
  await person.press(page.getByText("树形", { exact: true }));
  const tree = page.getByRole("tree", { name: "配件（树形）" });
  const block = tree.getByRole("treeitem", { name: "6114-0101 气缸体总成" });
  await expect(block).toHaveAttribute("aria-expanded", "false");
  await block.focus();
  await page.keyboard.press("ArrowRight");
  await expect(block.getByRole("treeitem", { name: "6114-0305 活塞总成" })).toBeVisible();
  await person.press(page.getByRole("button", { name: "展开 6114-0203 气缸盖总成" }));
  const gasket = block.getByRole("treeitem", { name: "6114-0211 气缸盖垫片" });
  await expect(gasket).toHaveAttribute("aria-level", "3");
  await person.picture("61-tree");
  await person.press(gasket.getByRole("link"));
  await expect(page.getByRole("navigation", { name: "上级" })).toContainText("6114-0101 气缸体总成 / 6114-0203 气缸盖总成 /");
  await person.picture("62-path");
  await person.press(page.getByRole("navigation", { name: "上级" }).getByRole("link", { name: "6114-0101 气缸体总成" }));
  await page.goBack();
  await page.goBack();
  await person.press(page.getByRole("treeitem", { name: "6114-0101 气缸体总成" }).getByRole("link", { name: "列出本级及下级" }).first());
  const table = page.getByRole("table", { name: "配件" });
  await expect(table.getByRole("row", { name: /气缸盖垫片/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /9D-0203/ })).toHaveCount(0);
  await person.picture("63-branch");
});

test("a part is moved in the tree by saying what it belongs to, but never below itself", async ({ logIn, hasTouch }) => {
  const person = await logIn("guo.li");
  const { page } = person;
  const mark = `${hasTouch ? "P" : "D"}${String(Date.now()).slice(-7)}`;
  const above = page.getByRole("navigation", { name: "上级" });
  // What stands below an assembly names it, too: the first one is the assembly itself.
  const under = async (assembly: string) => {
    const field = page.getByRole("combobox", { name: "所属总成", exact: true });
    await person.press(field);
    await field.fill(assembly);
    await expect(page.getByRole("listbox")).toHaveAttribute("aria-busy", "false");
    await person.press(page.getByRole("option").filter({ hasText: assembly }).first());
    await expect(field).toHaveValue(new RegExp(`^${assembly}`));
  };
  const add = async (number: string, assembly: string) => {
    await person.go("表单");
    await person.press(page.getByRole("link", { name: "新建配件", exact: true }));
    await person.write("配件号", number);
    await person.write("名称", "试装件");
    await under(assembly);
    await person.press(page.getByText("自制件", { exact: true }));
    await person.write("销售价", "10");
    await person.write("结算价", "8");
    await person.press(person.button("提交"));
    await expect(above).toContainText(assembly);
  };
  await add(`A${mark}`, "6114-0203");
  await add(`B${mark}`, `A${mark}`);
  await expect(above).toContainText(/6114-0203 气缸盖总成.*试装件/);
  await person.press(above.getByRole("link", { name: `A${mark} 试装件` }));
  await person.press(person.button("修改"));
  await under("6114-0305");
  await person.press(person.button("保存修改"));
  await expect(above).toContainText("6114-0305 活塞总成");
  await person.press(person.button("修改"));
  await under(`B${mark}`);
  await person.press(person.button("保存修改"));
  await expect(page.getByRole("alert").getByText(/单据不能位于自身或其下级之下/).first()).toBeVisible();
  await person.picture("64-never-below-itself");
});
