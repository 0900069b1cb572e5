import { expect, test } from "./support/test";

test("rules over records: a hint while typing, a value that occurs once, a mask whose lifting is kept, a form that extends another", async ({ logIn, hasTouch }) => {
  // Unique, and the walk may be repeated.
  const serial = `${hasTouch ? "P" : "D"}${String(Date.now()).slice(-8)}`;
  const person = await logIn("wang.fang");
  const gallery = person.page.getByRole("region", { name: "字段示例" });
  const anew = async (form: string) => {
    await person.go("表单");
    await person.press(gallery.getByRole("link", { name: `新建${form}`, exact: true }));
    await expect(person.heading(new RegExp(form.replace(/[（）]/g, ".")))).toBeVisible();
  };

  await anew("规则示例");
  await person.write("型号", "D9");
  // As one who types asks whether it is known already, before it is.
  const asked = person.page.waitForResponse("**/similar");
  await person.write("机号", serial);
  await asked;
  await person.setTime("销售日期", "2026-03-01");
  await person.write("联系人", "王强");
  await person.write("手机号码", "13800000000");
  await person.press(person.button("提交"));
  await expect(person.heading(/规则示例/)).toBeVisible();
  await expect(person.shown("手机号码")).toHaveText("138****0000");
  await person.picture("01-masked");

  await person.press(person.button("查看手机号码"));
  await expect(person.page.getByRole("status").filter({ hasText: "13800000000" })).toContainText("查看记录已记入时间线");
  await expect(person.page.getByText("查看遮蔽内容").first()).toBeVisible();
  await person.picture("02-revealed");

  await person.press(person.button("修改"));
  await expect(person.shown("销售日期")).toHaveText(/^2026-03-01/);
  await expect(person.page.getByRole("textbox", { name: "手机号码" })).toHaveValue("138****0000");
  await person.write("备注", "已核对");
  await person.press(person.button("保存修改"));
  await expect(person.shown("备注")).toHaveText("已核对");
  await person.press(person.button("查看手机号码"));
  await expect(person.page.getByRole("status").filter({ hasText: "13800000000" })).toBeVisible();

  await anew("规则示例");
  await person.write("型号", "d9");
  await person.write("机号", serial);
  const hint = person.page.getByRole("status").filter({ hasText: "已有相同机号的发动机" });
  await expect(hint.getByRole("link", { name: new RegExp(serial) })).toBeVisible();
  await person.picture("03-similar");
  await person.press(person.button("提交"));
  await expect(person.page.getByText("该发动机已登记").first()).toBeVisible();
  await person.picture("04-unique");

  await anew("规则示例（发电机组）");
  await expect(person.page.getByRole("textbox", { name: "最后使用地点" })).toHaveCount(0);
  await person.write("型号", "G5");
  await person.write("功率（kW）", "120");
  await person.write("机号", serial);
  await person.press(person.button("提交"));
  await expect(person.shown("功率（kW）")).toHaveText("120");
  await person.picture("05-extended");

  // What was left open is filled in later, once
  await person.press(person.button("修改"));
  await person.setTime("销售日期", "2026-05-06");
  await person.press(person.button("保存修改"));
  await expect(person.shown("销售日期")).toHaveText(/^2026-05-06/);
  await person.press(person.button("修改"));
  await expect(person.page.getByRole("textbox", { name: "型号" })).toBeVisible();
  await expect(person.page.getByRole("textbox", { name: "销售日期" })).toHaveCount(0);
  await expect(person.shown("销售日期")).toHaveText(/^2026-05-06/);
});
