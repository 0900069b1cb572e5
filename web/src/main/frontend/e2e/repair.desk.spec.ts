import * as repair from "./support/repair";
import { test } from "./support/test";

const call: repair.Call = {
  customer: "上海申港集装箱码头有限公司",
  typed: "申港",
  contact: "徐海涛",
  engine: "D9A2507021",
  hours: "3105",
  inWarranty: true,
  fault: { code: "F203", title: "水泵故障" },
  symptom: "水泵处漏水严重，水温报警，已停机。",
  technician: "陈杰",
};

test("REP-01 in warranty: one visit solves it; from the call to the archived service report", async ({ logIn }) => {
  const service = await logIn("wang.fang");
  const report = await repair.registerCall(service, call);
  await repair.adviseByTelephone(await logIn("chen.jie"), report, "判断为水泵水封失效，需上门更换。");
  const note = await repair.sendLiaisonNote(service, report, "维修中心");
  const head = await logIn("zhang.jianguo");
  await repair.acceptLiaisonNote(head, note, "刘洋");

  const technician = await logIn("liu.yang");
  const sheet = await repair.takeFeedbackSheet(technician, note);
  const action = "更换水泵总成，试车两小时正常";
  await repair.visit(technician, sheet, { cause: "水泵水封老化失效", action, part: { typed: "9D-06", title: "9D-0601 水泵总成" }, answer: "已解决" });
  await repair.letCustomerSign(technician, sheet, call.contact);

  await repair.recordAndCallBack(service, report, action);
  await repair.signAndArchive(head, report, "张建国", [call.customer, call.engine, "水泵水封老化失效", "水泵总成", "陈杰"]);
  await repair.print(head, report);
  await repair.readNotice(service, report);
});
