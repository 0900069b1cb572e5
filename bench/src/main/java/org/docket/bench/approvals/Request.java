package org.docket.bench.approvals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.docket.platform.Json;

/** The ten fields of a request, the same for all. */
final class Request {

  static final String FORM = "bench-request";
  static final String CREATOR = "zhu.qiang";
  static final String DIRECTOR = "yang.bin";
  static final String MANAGER = "lin.feng";
  static final String FINANCE = "he.ping";
  static final int LARGE = 5_000;

  private Request() {}

  static ObjectNode data(int amount) {
    return Json.MAPPER
        .createObjectNode()
        .put("subject", "上海港柴油机季度保养")
        .put("office", "SH01")
        .put("customer", "上海港集装箱股份有限公司")
        .put("phone", "021-50504040")
        .put("kind", "repair")
        .put("amount", String.valueOf(amount))
        .put("quantity", 3)
        .put("due", "2026-12-01")
        .put("urgent", false)
        .put("remark", "随船检修，请提前一周备齐配件。");
  }
}
