import { codeOn, pictureOfCode } from "./support/codes";
import type { Person } from "./support/person";
import { expect, test } from "./support/test";

/** The fields of one kind each, as one who fills them in finds them. */
async function fill(person: Person, name: string, code: string, tool: string): Promise<void> {
  const { page } = person;
  await person.write("名称", name);
  await person.write("备注", "第一行\n第二行");
  await page.getByRole("textbox", { name: "检查结论" }).fill("喷油器漏油");
  await person.press(page.getByRole("toolbar", { name: "设置“检查结论”的格式" }).getByRole("button", { name: "标题", exact: true }));
  await person.write("电话", "021-55012233");
  await person.write("电子邮箱", "li.wei@example.com");
  await person.write("在线手册", "https://example.com/manual");
  const chooser = page.waitForEvent("filechooser");
  await person.press(page.getByRole("button", { name: "扫描铭牌条码" }));
  await (await chooser).setFiles({ name: "plate.bmp", mimeType: "image/bmp", buffer: pictureOfCode(code) });
  await expect(page.getByRole("textbox", { name: "铭牌条码", exact: true })).toHaveValue(code);
  await person.write("关键词", "漏油，异响，");
  await expect(page.getByText("异响", { exact: true })).toBeVisible();

  await person.write("运行小时", "1250");
  await person.write("机油压力（MPa）", "0.425");
  await page.getByRole("textbox", { name: "单价", exact: true }).first().fill("1000");
  await expect(person.shown("含税单价")).toContainText("1,130.00");
  await person.press(page.getByText("日元", { exact: true }));
  await person.write("报价", "1500000");
  await person.write("冷却液加注量：数量", "12.5");
  await page.getByRole("combobox", { name: "冷却液加注量：单位" }).selectOption({ label: "升" });
  await person.press(page.getByRole("radio", { name: "5 星中的 4 星" }));

  await person.setTime("走访日期", "2026-11-20");
  await person.setTime("报修时间", "2026-11-20T09:30");
  await person.setTime("开门时间", "08:00");
  await person.setTime("关门时间", "17:30");
  await person.write("路程时间：小时", "2");
  await person.write("路程时间：分钟", "30");
  await person.write("答复期限：天", "3");

  await person.press(page.getByRole("group", { name: "是否紧急" }).or(page.getByRole("radiogroup", { name: "是否紧急" })).getByText("是", { exact: true }));
  await person.press(page.getByText("发电机组", { exact: true }));
  await person.press(page.getByText("短信", { exact: true }));
  await person.pick("型号", "200", "200 千瓦发电机组");
  await person.pick("发动机部位：系统", "燃油", "燃油系统");
  await person.pick("发动机部位：总成", "喷射", "喷射装置");
  await person.pick("发动机部位：零件", "喷油器", "喷油器");
  await expect(person.shown("系统与部位")).toHaveText("燃油系统（injector）");
  await person.pick("同事", "刘洋", "刘洋");
  await person.pick("办事处", "上海", "上海办事处");
  await person.pick("岗位", "服务部", "服务部经理");
  await person.write("现场位置：地址", "军工路2636号");
  await person.write("现场位置：纬度", "31.2304");
  await person.write("现场位置：经度", "121.4737");
  // Of one of several forms, made on the spot
  await person.press(page.getByRole("combobox", { name: "涉及对象", exact: true }));
  await expect(page.getByRole("button", { name: "列表中没有，新建“字段类型示例”" })).toBeVisible();
  await person.press(page.getByRole("button", { name: "列表中没有，新建“工具”" }));
  const drawer = page.getByRole("dialog", { name: "新建工具" });
  await drawer.getByRole("textbox", { name: "名称" }).fill(tool);
  await drawer.getByRole("textbox", { name: "使用小时" }).fill("120");
  await person.press(drawer.getByRole("button", { name: "新建并使用" }));
  await expect(drawer).toBeHidden();
  await expect(person.shown("其运行小时")).toHaveText("120");
  await person.attachPhoto("照片", "engine.png");
  await person.sign("签名", "王芳");

  await person.write("得分：门头标识", "5");
  await person.write("得分：专用工具", "10");
  await person.write("检查发现：专用工具", "缺少两把量具");
  await person.write("得分：服务记录", "15");
  await expect(page.getByText("合计 30 / 40（75%）")).toBeVisible();
  await expect(person.shown("等级")).toHaveText("B");

  await person.press(person.button("为“配件”添加一行").or(person.button("添加一行")));
  await person.write("名称，第 1 行", "喷油器总成");
  await person.write("数量，第 1 行", "2");
  await person.write("单价，第 1 行", "680");
  await person.write("折扣，第 1 行", "10");
  await expect(person.shown("合计")).toContainText("1,224.00");
  await person.press(person.button("复制第 1 行"));
  await person.write("名称，第 2 行", "密封垫");
  await person.press(person.button("上移第 2 行"));
  await expect(page.getByRole("textbox", { name: "名称，第 1 行" })).toHaveValue("密封垫");
  await person.press(person.button("删除第 1 行"));
  await expect(person.shown("合计")).toContainText("1,224.00");
  await person.press(person.button("为“配件”添加一行").or(person.button("添加一行")));
  // Name, quantity and price of two lines, as a spreadsheet copies them
  await person.paste(page.getByRole("textbox", { name: "名称，第 2 行" }), `密封垫${name}\t4\t25.50\n螺栓\t6\t3`);
  await expect(page.getByRole("textbox", { name: "数量，第 2 行" })).toHaveValue("4");
  await expect(page.getByRole("textbox", { name: "名称，第 3 行" })).toHaveValue("螺栓");
  await expect(person.shown("合计")).toContainText("1,344.00");
}

test("the gallery: every kind of field is filled in, refused in words, kept and shown", async ({ logIn, hasTouch }) => {
  // Both are unique, and the walk may be repeated.
  const mark = String(Date.now()).slice(-7);
  const name = `${hasTouch ? "手机" : "电脑"}填写的示例 ${mark}`;
  const code = `D9A${mark}`;
  const person = await logIn("wang.fang");
  const tool = `扭力扳手 ${mark}`;
  await person.go("表单");
  await person.press(person.page.getByRole("region", { name: "字段示例" }).getByRole("link", { name: "新建字段类型示例" }));
  await expect(person.heading(/字段类型示例/)).toBeVisible();
  await person.picture("01-empty");
  await fill(person, name, code, tool);

  await person.setTime("关门时间", "07:30");
  await person.write("在线手册", "javascript:alert(1)");
  await person.press(person.button("提交"));
  await expect(person.page.getByText("不是网址，请以 https:// 开头填写").first()).toBeVisible();
  await expect(person.page.getByText("关门时间应晚于开门时间").first()).toBeVisible();
  await person.picture("02-problems");
  await person.setTime("关门时间", "17:30");
  await person.write("在线手册", "https://example.com/manual");
  await person.picture("03-filled");
  await person.press(person.button("提交"));

  await expect(person.heading("字段类型示例")).toBeVisible();
  await expect(person.shown("名称")).toHaveText(name);
  for (const [label, text] of [
    ["税率", "13%"], ["报价", "JPY 1,500,000"], ["冷却液加注量", "12.5 升"], ["路程时间", "2 小时 30 分钟"], ["答复期限", "3 个工作日"], ["岗位", "服务部经理"], ["开门时间", "08:00"], ["铭牌条码", code], ["现场位置", "军工路2636号 31.230400, 121.473700"], ["关键词", "漏油异响"],
    ["型号", "200 千瓦发电机组"], ["发动机部位", "燃油系统 / 喷射装置 / 喷油器"],
  ] as const) await expect(person.shown(label)).toHaveText(text);
  await expect(person.shown("检查结论").getByRole("heading", { name: "喷油器漏油" })).toBeVisible();
  await expect(person.shown("涉及对象")).toContainText(`工具 ${tool}`);
  await expect(person.shown("服务站检查")).toContainText("缺少两把量具");
  await expect(person.shown("满意度").getByRole("img")).toHaveAccessibleName("5 星中的 4 星");
  await expect(person.shown("在线手册").getByRole("link")).toHaveAttribute("href", "https://example.com/manual");
  await person.picture("04-kept");
  await person.press(person.button("显示铭牌条码的二维码"));
  const drawn = person.page.getByRole("dialog", { name: "铭牌条码" });
  // While the dialog opens, the picture of it is of none.
  await expect.poll(async () => codeOn(person.page, await drawn.getByRole("img", { name: `${code} 的二维码` }).screenshot())).toBe(code);
  await person.press(drawn.getByRole("button", { name: /Close|关闭/ }));

  await person.go("表单");
  await person.press(person.page.getByRole("region", { name: "字段示例" }).getByRole("link", { name: "字段类型示例列表" }));
  await person.press(person.page.getByRole("link", { name }));
  await person.page.goBack();
  await person.press(person.button("导出"));
  const download = person.page.waitForEvent("download");
  await person.press(person.page.getByRole("link", { name: "CSV：当前列表" }));
  const exported = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of exported) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString("utf8").trim().split("\r\n");
  expect(lines[0]).toBe("名称,类型,税率,冷却液加注量,满意度,运行小时,合计");
  expect(lines).toContain(`${name},发电机组,13,12.5 升,4,1250,1344.00`);
  await person.picture("05-list");

  // Of the lines: one of them is enough, or every one has to be so
  await person.press(person.button("组合条件"));
  await person.press(person.page.getByRole("button", { name: "明细：配件" }));
  const ofLines = person.page.getByRole("group", { name: "配件的行条件" });
  await ofLines.getByRole("combobox", { name: "添加条件…" }).selectOption({ label: "配件 · 名称" });
  await ofLines.getByRole("combobox", { name: "“配件 · 名称”的条件" }).selectOption({ label: "包含" });
  await ofLines.getByRole("textbox", { name: "“配件 · 名称”的值" }).fill(`密封垫${name}`);
  const found = person.page.getByRole("table", { name: "字段类型示例" }).getByRole("row").filter({ has: person.page.getByRole("link") });
  await expect(found).toHaveCount(1);
  await expect(found).toContainText(name);
  await person.picture("06-lines");
  await ofLines.getByRole("combobox", { name: "配件中的哪些行" }).selectOption({ label: "每一行" });
  await expect(person.page.getByRole("link", { name })).toBeHidden();
});
