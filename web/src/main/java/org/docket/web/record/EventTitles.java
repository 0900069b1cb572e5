package org.docket.web.record;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.docket.problem.Text;
import org.docket.record.RecordHistory.Entry;
import org.jspecify.annotations.Nullable;

/** How entries of a timeline are called. */
final class EventTitles {

  private static final Map<String, Text> TITLES =
      Map.ofEntries(
          Map.entry("record.created", Text.of("Created", "创建")),
          Map.entry("record.submitted", Text.of("Submitted", "提交")),
          Map.entry("record.saved", Text.of("Changed", "修改")),
          Map.entry("record.amended", Text.of("Corrected", "更正")),
          Map.entry("record.cancelled", Text.of("Cancelled", "作废")),
          Map.entry("record.revealed", Text.of("Masked value shown", "查看遮蔽内容")),
          Map.entry("record.moved", Text.of("Moved to the current form", "升级到新版表单")),
          Map.entry("record.granted", Text.of("Reading allowed", "授权查阅")),
          Map.entry("record.grant-ended", Text.of("Reading no longer allowed", "收回查阅授权")),
          Map.entry("number.voided", Text.of("Number made void", "编号作废")),
          Map.entry("number.given", Text.of("Earlier number entered", "录入原有编号")),
          Map.entry("number.used", Text.of("Reserved number used", "使用预留编号")),
          Map.entry("document.issued", Text.of("Document issued", "开具单据")),
          Map.entry("document.printed", Text.of("Document printed", "打印单据")));

  private static final Text PRINT = Text.of("print %s", "第 %s 次");

  private EventTitles() {}

  /** A step tells its own title; else what kind of thing happened. */
  static String of(Entry entry, Locale language) {
    Text known = TITLES.getOrDefault(entry.kind(), Text.same(entry.kind()));
    String title = entry.data().getOrDefault("title", known.in(language));
    Map<String, String> data = entry.data();
    String more =
        Stream.of("outcome", "number", "field", "grant")
            .map(data::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String all = more == null ? title : title + " · " + more;
    String print = data.get("print");
    return print == null ? all : all + " · " + PRINT.in(language).formatted(print);
  }

  static @Nullable String comment(Entry entry) {
    String comment = entry.data().get("comment");
    return comment == null ? entry.data().get("reason") : comment;
  }
}
