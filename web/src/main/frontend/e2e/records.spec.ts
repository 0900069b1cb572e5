import type { Person } from "./support/person";
import { expect, test } from "./support/test";

const saved = /^已保存 \d\d:\d\d$/;

async function newGallery(person: Person): Promise<void> {
  await person.go("表单");
  await person.press(person.page.getByRole("region", { name: "字段示例" }).getByRole("link", { name: "新建字段类型示例" }));
  await expect(person.heading(/字段类型示例/)).toBeVisible();
}

async function menu(person: Person, item: string): Promise<void> {
  await person.press(person.button("更多"));
  await person.press(person.page.getByRole("menuitem", { name: item }));
}

test("a draft is kept while one types, survives the end of the session, and goes without a reason", async ({ logIn, hasTouch }) => {
  const person = await logIn(hasTouch ? "meng.qi" : "zhu.qiang");
  const { page } = person;
  const name = `${hasTouch ? "手机" : "电脑"}草稿 ${String(Date.now()).slice(-7)}`;
  await newGallery(person);
  await person.write("名称", name);
  await person.write("运行小时", "一千");
  const status = page.getByRole("status", { name: "草稿保存状态" });
  await expect(status).toHaveText(saved);
  await person.picture("01-saved");

  await page.reload();
  await expect(page.getByRole("textbox", { name: "名称", exact: true })).toHaveValue(name);
  await expect(page.getByRole("textbox", { name: "运行小时" })).toHaveValue("一千");
  await expect(page).toHaveURL(/\/records\//);

  await page.context().clearCookies();
  await person.write("备注", "会话过期时填写");
  const again = page.getByRole("dialog");
  await expect(again).toBeVisible();
  await person.picture("02-log-in-again");
  await again.getByLabel("密码", { exact: true }).fill("docket");
  await person.press(again.getByRole("button", { name: "登录", exact: true }));
  await expect(again).toBeHidden();
  await expect(status).toHaveText(saved);

  await person.go("首页");
  const drafts = page.getByRole("region", { name: "我的草稿" });
  await person.press(drafts.getByRole("link").filter({ hasText: name }));
  await expect(page.getByRole("textbox", { name: "备注" })).toHaveValue("会话过期时填写");
  await person.press(person.button("删除草稿"));
  await person.picture("03-discard");
  await person.press(person.button("删除"));
  await expect(person.heading("首页")).toBeVisible();
  // A phone leaves the panel out where there is nothing in it.
  if (!hasTouch) await expect(drafts).toBeVisible();
  await expect(drafts.getByText(name)).toBeHidden();
});

test("versions are compared, a record is copied, and another is made from it by a mapping", async ({ logIn, hasTouch }) => {
  const person = await logIn(hasTouch ? "meng.qi" : "zhu.qiang");
  const { page } = person;
  const name = `${hasTouch ? "手机" : "电脑"}版本 ${String(Date.now()).slice(-7)}`;
  await newGallery(person);
  await person.write("名称", name);
  await person.write("运行小时", "100");
  await person.press(person.button("为“配件”添加一行").or(person.button("添加一行")));
  await person.write("名称，第 1 行", "喷油器总成");
  await person.press(person.button("提交"));
  await expect(person.shown("名称")).toHaveText(name);

  await person.press(person.button("修改"));
  await person.write("运行小时", "250");
  await person.write("数量，第 1 行", "3");
  await person.press(person.button("为“配件”添加一行").or(person.button("添加一行")).first());
  await person.write("名称，第 2 行", "缸盖垫片");
  await person.press(person.button("保存修改"));
  await person.press(person.button("第 2 版的变更"));
  const drawer = page.getByRole("dialog", { name: "版本比较" });
  const rows = drawer.getByRole("table", { name: "差异" }).getByRole("row");
  await expect(rows.filter({ hasText: "运行小时" })).toContainText("100250");
  await expect(rows.filter({ hasText: "配件：修改第 1 行" })).toBeVisible();
  await expect(rows.filter({ hasText: "配件：新增第 2 行" })).toBeVisible();
  await person.picture("04-versions");
  await person.press(drawer.getByRole("button", { name: /Close|关闭/ }));

  await menu(person, "以相同配件新建后续记录");
  await expect(page.getByText("来源单据：")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "名称，第 2 行" })).toHaveValue("缸盖垫片");
  await person.write("名称", `${name} 后续`);
  await person.picture("05-made-from");
  await person.press(person.button("提交"));
  await expect(person.shown("名称")).toHaveText(`${name} 后续`);
  const related = page.getByRole("region", { name: "关联单据" });
  await expect(related.getByText("由此单据新建")).toBeVisible();
  await person.picture("06-related");

  await menu(person, "复制为新单据");
  await expect(page.getByText("复制自")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "名称", exact: true })).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "名称，第 1 行" })).toHaveValue("喷油器总成");

  const address = new URL(page.url());
  await page.goto(`${address.origin}${address.pathname}?name=${encodeURIComponent(`${name} 链接`)}&hours=many`);
  await expect(page.getByRole("textbox", { name: "名称", exact: true })).toHaveValue(`${name} 链接`);
  await expect(page.getByRole("textbox", { name: "运行小时" })).toHaveValue("many");
  await person.picture("07-from-address");
});
