import type { Person } from "./support/person";
import { expect, test } from "./support/test";

async function openForm(administrator: Person, form: string): Promise<void> {
  await administrator.go("管理");
  await administrator.press(administrator.page.getByRole("navigation", { name: "管理" }).getByRole("link", { name: "组织" }));
  await administrator.press(administrator.page.getByRole("link", { name: `新建${form}` }));
  await expect(administrator.heading(`新建${form}`)).toBeVisible();
}

async function handIn(administrator: Person, form: string): Promise<void> {
  await administrator.press(administrator.button("提交"));
  await expect(administrator.heading(new RegExp(`^${form}`))).toBeVisible();
  await expect(administrator.page.getByText("已登记").first()).toBeVisible();
}

async function logIn(person: Person, login: string, password: string): Promise<void> {
  await person.page.getByRole("textbox", { name: "登录名" }).fill(login);
  await person.page.getByLabel("密码", { exact: true }).fill(password);
  await person.press(person.button("登录"));
}

test("A password is reset and has to be changed at the next log-in; a locked person is out until the lock is opened", async ({ logIn: arrive }) => {
  const login = `xin.${Date.now().toString(36)}`;
  const name = `新员工${login.slice(-4)}`;
  const administrator = await arrive("admin");
  await openForm(administrator, "人员");
  await administrator.write("姓名", name);
  await administrator.write("登录名", login);
  await handIn(administrator, "人员");

  // The administrator gives a password, which is not to be seen afterwards.
  await openForm(administrator, "重置密码");
  await administrator.pick("人员", login, name);
  await administrator.page.getByRole("textbox", { name: "新密码", exact: true }).fill("initial-secret-1");
  await administrator.write("原因", "新入职");
  await administrator.picture("31-password-reset");
  await handIn(administrator, "重置密码");
  await expect(administrator.page.getByText("initial-secret-1")).toHaveCount(0);

  // A browser in which somebody else has just logged out
  const newcomer = await arrive("wang.fang");
  await newcomer.press(newcomer.button("王芳 的账户"));
  await newcomer.press(newcomer.page.getByRole("menuitem", { name: "退出登录", exact: true }));
  await logIn(newcomer, login, "initial-secret-1");
  await expect(newcomer.page.getByRole("alert")).toContainText("请先设置自己的密码");
  await newcomer.picture("32-forced-change");
  await newcomer.go("首页");
  await expect(newcomer.page.getByRole("alert")).toContainText("请先设置自己的密码");
  await newcomer.page.getByLabel("当前密码").fill("initial-secret-1");
  await newcomer.page.getByRole("textbox", { name: "新密码", exact: true }).fill("my-own-secret-2");
  await newcomer.page.getByLabel("再次输入新密码").fill("my-own-secret-2");
  await newcomer.press(newcomer.button("修改密码"));
  await expect(newcomer.page.getByText("密码已修改。")).toBeVisible();
  await newcomer.go("首页");
  await expect(newcomer.heading("首页")).toBeVisible();

  // Locked: out the next time that the server is asked, and no way back in
  await openForm(administrator, "账号锁定");
  await administrator.pick("人员", login, name);
  await administrator.write("原因", "手机丢失");
  await handIn(administrator, "账号锁定");
  await newcomer.page.reload();
  await expect(newcomer.button("登录")).toBeVisible();
  await logIn(newcomer, login, "my-own-secret-2");
  await expect(newcomer.page.getByRole("alert")).toBeVisible();
  await newcomer.picture("33-locked");
  await expect(newcomer.heading("首页")).toBeHidden();
});
