import * as repair from "./support/repair";
import { test } from "./support/test";

const call: repair.Call = {
  customer: "苏州路桥工程有限公司",
  typed: "苏州",
  contact: "钱立新",
  engine: "D6114A2311046",
  hours: "2860",
  inWarranty: false,
  fault: { code: "F203", title: "水泵故障" },
  symptom: "水泵异响，水温偏高。",
  technician: "郑涛",
};

test("REP-01 out of warranty: another department, a second visit solves it; to the archived service report", async ({ logIn }) => {
  const service = await logIn("wang.fang");
  const report = await repair.registerCall(service, call);
  const technician = await logIn("zheng.tao");
  await repair.adviseByTelephone(technician, report, "请先停机，检查风扇皮带；需上门检查水泵轴承。");
  const note = await repair.sendLiaisonNote(service, report, "生产部");
  const department = await logIn("wu.gang");
  await repair.acceptLiaisonNote(department, note, "郑涛");

  const sheet = await repair.takeFeedbackSheet(technician, note);
  await repair.visit(technician, sheet, { cause: "异响未消除，原因待查", action: "更换水泵总成，异响仍在", part: { typed: "6114-0601", title: "6114-0601 水泵总成" }, answer: "未解决" });
  await department.openTask("分析原因、找出解决方案", sheet);
  await department.write("原因分析", "风扇离合器轴承磨损，响声经水泵轴传出。");
  await department.write("解决方案", "更换风扇离合器。");
  await department.decide("有解决方案");
  const action = "更换风扇离合器，响声消除，连续运行两小时正常";
  await technician.openTask("再次上门服务", sheet);
  await technician.setTime("再次到达时间", "2026-11-24T10:00");
  await technician.write("再次处理措施", action);
  await technician.decide("完成");
  await repair.letCustomerSign(technician, sheet, call.contact);

  await repair.recordAndCallBack(service, report, action);
  await repair.signAndArchive(await logIn("zhang.jianguo"), report, "张建国", [call.customer, call.engine, action, "生产部"]);
  await repair.readNotice(service, report);
});
