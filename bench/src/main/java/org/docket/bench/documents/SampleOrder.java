package org.docket.bench.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.docket.document.Documents;

/** An order for parts, in Chinese, with as many lines as wanted. */
final class SampleOrder {

  private static final String[] PARTS = {
    "高压油泵总成", "活塞环组件", "缸盖垫片", "机油滤清器", "涡轮增压器", "喷油嘴偶件", "曲轴主轴瓦", "冷却水泵"
  };

  private SampleOrder() {}

  static String body(int lines) {
    StringBuilder html = new StringBuilder("<h1>配件订单</h1><table class=\"fields\">");
    html.append("<tr><th>客户</th><td>上海申能电力设备有限公司</td><th>订单日期</th><td>2026年3月2日</td></tr>");
    html.append("<tr><th>联系人</th><td>王芳</td><th>交货地点</th><td>上海市浦东新区科苑路 88 号</td></tr></table>");
    html.append("<table class=\"lines\"><thead><tr><th>序号</th><th>配件号</th><th>名称</th>");
    html.append("<th class=\"number\">数量</th><th class=\"number\">单价</th>");
    html.append("<th class=\"number\">金额</th></tr></thead>");
    for (int i = 1; i <= lines; i++) {
      html.append("<tr><td>%d</td><td>C26AB-%04d</td><td>%s</td>".formatted(i, i, PARTS[i % 8]));
      html.append(
          "<td class=\"number\">%d</td><td class=\"number\">%d.00</td>".formatted(i, 35 * i));
      html.append("<td class=\"number\">%d.00</td></tr>".formatted(35 * i * i));
    }
    return html.append("</table><p>合计人民币（大写）：壹拾万零肆仟伍佰元整</p>").toString();
  }

  /** The whole page with the product's own style sheet. */
  static String page(String body) {
    return "<html lang=\"zh-CN\"><head><title>配件订单</title><style>"
        + "@page { size: 210mm 297mm; margin: 14mm; } "
        + style()
        + "</style></head><body>"
        + body
        + "</body></html>";
  }

  private static String style() {
    try (InputStream stream =
        Documents.class.getResourceAsStream("/org/docket/document/page.css")) {
      if (stream == null) {
        throw new IllegalStateException("The style sheet of documents is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
