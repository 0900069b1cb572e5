package org.docket.web.record;

import java.util.Locale;
import java.util.Map;
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
          Map.entry("record.cancelled", Text.of("Cancelled", "取消")),
          Map.entry("approval.started", Text.of("Approval started", "审批开始")),
          Map.entry("approval.completed", Text.of("Approval ended", "审批结束")),
          Map.entry("document.issued", Text.of("Document issued", "开具单据")),
          Map.entry("document.reprinted", Text.of("Document reprinted", "补打单据")));

  private EventTitles() {}

  /** A step tells its own title; else what kind of thing happened. */
  static String of(Entry entry, Locale language) {
    String suffix = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? "Zh" : "En";
    String own = entry.data().get("title" + suffix);
    if (own == null) {
      own = entry.data().get("title");
    }
    Text known = TITLES.get(entry.kind());
    if (own != null) {
      return own;
    }
    return known == null ? entry.kind() : known.in(language);
  }

  static @Nullable String comment(Entry entry) {
    String comment = entry.data().get("comment");
    return comment == null ? entry.data().get("reason") : comment;
  }
}
