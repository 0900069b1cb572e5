import { readPdf } from "./support/pdf";
import { expect, test } from "./support/test";

const customer = "上海申港集装箱码头有限公司";

test("REP-01: one visit solves it; from the call to the archived service report", async ({ logIn }) => {
  const service = await logIn("wang.fang");
  await service.picture("01-home");

  // The call
  await service.go("表单");
  await service.picture("02-catalogue");
  await service.press(service.page.getByRole("region", { name: "客户维修" }).getByRole("link", { name: "新建客户报修处理流程" }));
  await expect(service.heading("新建客户报修单")).toBeVisible();
  await service.setTime("接报时间", "2026-11-20T09:30");
  await service.pick("单位详细名称", "申港", customer);
  await expect(service.page.getByRole("textbox", { name: "负责人姓名" })).toHaveValue("徐海涛");
  await service.pick("发动机", "7021", "D9A2507021");
  await service.write("已运行小时", "3105");
  await expect(service.shown("是否保内")).toHaveText("是");
  await expect(service.page.getByRole("radio", { name: "保内" })).toBeChecked();
  await service.pick("故障代码", "F203", "水泵故障");
  await service.pick("指派技术人员", "陈", "陈杰");
  await service.press(service.button("提交"));
  await expect(service.page.getByRole("alert")).toContainText("具体的故障问题");
  await service.picture("03-form-with-a-gap");
  await service.write("具体的故障问题", "水泵处漏水严重，水温报警，已停机。");
  await service.attachPhoto("故障照片", "leak.png");
  await service.picture("04-form-filled");
  await service.press(service.button("提交"));
  const number = await service.numberOf("客户报修单", /BX-\d{6}-\d{4}/);
  await service.picture("05-registered");

  // By telephone
  const adviser = await logIn("chen.jie");
  await adviser.openTask("技术人员电话回应", number);
  await adviser.write("电话指导内容", "判断为水泵水封失效，需上门更换。");
  await adviser.picture("06-telephone");
  await adviser.decide("需上门服务");

  // The visit is agreed, and the department that the warranty decides gets the note
  await service.openTask("与客户确认上门时间", number);
  await expect(service.page.getByRole("combobox", { name: "责任部门" })).toHaveValue("维修中心");
  await service.setTime("约定上门时间", "2026-11-23T09:00");
  await service.decide("完成");
  await service.openTask("下发联络单", number);
  await service.picture("07-liaison-note");
  await service.decide("完成");
  const note = await service.numberOf("内部事务联络单", /SL-\d{6}-\d{4}/);

  const head = await logIn("zhang.jianguo");
  await head.openTask("接单并安排技术人员", note);
  await head.pick("安排技术人员", "刘", "刘洋");
  await head.write("部门意见", "陈杰出差，改派刘洋");
  await head.picture("08-accept");
  await head.decide("完成");

  // On site
  const technician = await logIn("liu.yang");
  await technician.openTask("领取反馈单出发", note);
  await technician.decide("完成");
  const sheet = await technician.numberOf("维修信息反馈单", /FB-\d{6}-\d{4}/);
  await technician.openTask("上门服务", sheet);
  await technician.setTime("到达时间", "2026-11-23T09:10");
  await technician.write("已运行小时", "3106");
  await technician.write("故障原因", "水泵水封老化失效");
  await technician.write("处理措施", "更换水泵总成，试车两小时正常");
  await technician.press(technician.button("为“更换配件”添加一行"));
  await technician.pick("配件，第 1 行", "9D-06", "9D-0601 水泵总成");
  await technician.picture("09-on-site");
  await technician.decide("已解决");
  await technician.openTask("客户签名确认", sheet);
  await technician.write("客户意见", "服务及时");
  await technician.write("签字人", "徐海涛");
  await technician.sign("客户签名", "徐海涛");
  await technician.picture("10-customer-signs");
  await technician.decide("完成");

  // Recorded, called back, signed and archived
  await service.openTask("记录归档并回访", number);
  await expect(service.page.getByRole("textbox", { name: "处理措施" })).toHaveValue("更换水泵总成，试车两小时正常");
  await service.setTime("回访时间", "2026-11-24T15:00");
  await service.decide("满意");
  await head.openTask("主管审阅签字", number);
  await head.sign("主管签字", "张建国");
  await head.picture("11-review");
  await head.decide("签字存档");
  await expect(head.page.getByText("已归档")).toBeVisible();
  await head.picture("12-archived");

  // The paper
  const link = head.page.getByRole("region", { name: "已签发单据" }).getByRole("link", { name: /服务报告单/ });
  const report = readPdf("13-report", await head.fetch(link));
  expect(report.pages).toBe(1);
  expect(report.text).toMatch(/RPT-\d{6}-\d{4}/);
  for (const text of [number, customer, "D9A2507021", "水泵水封老化失效", "水泵总成"]) expect(report.text).toContain(text);
});
