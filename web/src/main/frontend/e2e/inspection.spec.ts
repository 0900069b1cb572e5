import { expect, test } from "./support/test";

const scores: [string, string][] = [["门头与展厅", "9"], ["展示样机", "5"], ["销售人员", "13"], ["客户档案", "16"], ["库存", "13"], ["年度目标进度", "17"], ["价格与区域", "9"]];

test("an inspection visit: planned, released, scored on site with photo and signature, corrected and checked again", async ({ logIn }) => {
  const inspector = await logIn("yang.bin");
  const { page } = inspector;
  await inspector.go("表单");
  await inspector.press(page.getByRole("region", { name: "网络管理" }).getByRole("link", { name: "新建销售巡视" }));
  await inspector.pick("销售服务商", "申江", "上海申江动力服务有限公司");
  await inspector.setTime("计划日期", "2026-11-25");
  await inspector.press(inspector.button("提交"));
  const number = await inspector.numberOf("销售巡视报告", /1\.8-D101-\d{6}-\d+/);

  const region = await logIn("lin.feng");
  await region.openTask("批准计划", number);
  await region.decide("同意");

  await inspector.openTask("现场巡视评分", number);
  await inspector.setTime("巡视日期", "2026-11-25");
  for (const [item, score] of scores) await inspector.write(`得分：${item}`, score);
  await inspector.write("检查发现：展示样机", "只有一台样机");
  await inspector.attachPhoto("照片：展示样机", "showroom.png");
  await expect(page.getByText("合计 82 / 100（82%）")).toBeVisible();
  await expect(inspector.shown("等级")).toHaveText("B 级");
  await inspector.write("巡视结论", "展厅样机不足，其余良好。");
  await inspector.press(inspector.button("为“整改项”添加一行").or(inspector.button("添加一行")));
  await inspector.write("问题，第 1 行", "样机不足");
  await inspector.write("整改措施，第 1 行", "补充 G128 样机");
  await inspector.write("责任人，第 1 行", "顾明");
  await inspector.setTime("期限，第 1 行", "2026-12-10");
  await inspector.write("签字人", "顾明");
  await inspector.sign("服务商签字", "顾明");
  await inspector.picture("01-scored");
  await inspector.decide("完成");

  const dealer = await logIn("tang.li");
  await dealer.openTask("整改", number);
  await dealer.setTime("完成日期，第 1 行", "2026-12-08");
  await dealer.picture("02-corrected");
  await dealer.decide("完成");

  await inspector.openTask("复查", number);
  await inspector.picture("03-check-again");
  await inspector.decide("整改合格");
  await expect(inspector.heading(new RegExp(number.replaceAll(".", "\\.")))).toBeVisible();
  await expect(page.getByText("已完结").first()).toBeVisible();
  await expect(inspector.shown("得分率")).toHaveText("82.0%");
  await expect(inspector.shown("销售服务商")).toContainText("A 级");
  await inspector.picture("04-closed");
});
