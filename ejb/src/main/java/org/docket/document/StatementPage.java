package org.docket.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.docket.numbering.Completeness;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.SeriesDefinition;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** The page of a completeness statement, in one language. */
final class StatementPage {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Words words;
  private final ZoneId zone;
  private final Function<UUID, String> names;

  StatementPage(Locale language, ZoneId zone, Function<UUID, String> names) {
    this.words = new Words(language);
    this.zone = zone;
    this.names = names;
  }

  String title() {
    return words.of("Completeness statement", "编号完整性说明");
  }

  /**
   * HTML for the renderer.
   *
   * @param numbers those that are void or reserved
   */
  String of(
      SeriesDefinition series,
      Optional<String> period,
      Instant now,
      String by,
      List<Completeness> counters,
      List<RegisteredNumber> numbers) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(title()).append("</h1>");
    body.append("<table class=\"fields\" style=\"margin-top: 3mm\">")
        .append(
            words.row(
                "Series", "编号规则", series.title().in(words.language) + " (" + series.key() + ")"))
        .append(words.row("Pattern", "格式", series.pattern().source()))
        .append(
            words.row(
                "Period", "期间", period.map(StatementPage::orDash).orElse(words.of("all", "全部"))))
        .append(words.row("As of", "截至", minute(now) + " · " + by))
        .append("</table>");
    body.append(verdict(counters));
    body.append(counters(series, counters));
    body.append(gaps(series, counters));
    body.append(notIssued(numbers));
    body.append(
        "<table class=\"signatures keep\" style=\"margin-top: 8mm\"><tr><th>%s</th><td>&#160;<br/>&#160;</td><th>%s</th><td></td></tr></table>"
            .formatted(words.of("Stated by", "出具人"), words.of("Checked by, date", "核对人、日期")));
    return body.toString();
  }

  private String verdict(List<Completeness> counters) {
    boolean complete = counters.stream().allMatch(Completeness::isComplete);
    String text =
        complete
            ? words.of(
                "Complete: every number from the first to the last one of each counter is in the"
                    + " register, or it is said below why it is not.",
                "完整：各计数器自首号至末号的每个编号均已登记，或已在下文说明缺号原因。")
            : words.of(
                "NOT COMPLETE: numbers are missing and nobody has said why. They are listed below.",
                "不完整：存在无法说明原因的缺号，见下表。");
    return "<p><b>" + text + "</b></p>";
  }

  private String counters(SeriesDefinition series, List<Completeness> counters) {
    StringBuilder rows = new StringBuilder();
    rows.append("<h2>").append(words.of("Counters", "计数器")).append("</h2>");
    rows.append("<table class=\"lines\"><thead><tr>");
    for (String head :
        List.of(
            words.of("Period", "期间"),
            words.of("Counts for", "范围"),
            words.of("From – to", "起止序号"))) {
      rows.append("<th>").append(head).append("</th>");
    }
    for (String head :
        List.of(
            words.of("Issued", "已使用"),
            words.of("Reserved", "预留"),
            words.of("Void", "作废"),
            words.of("Missing", "缺号"))) {
      rows.append("<th class=\"number\">").append(head).append("</th>");
    }
    rows.append("</tr></thead>");
    for (Completeness one : counters) {
      long missing = one.gaps().stream().mapToLong(gap -> gap.size(series.step())).sum();
      String range = one.last() < one.first() ? "–" : one.first() + " – " + one.last();
      rows.append("<tr>")
          .append(cell(orDash(one.counter().period())))
          .append(cell(orDash(one.counter().scope())))
          .append(cell(range))
          .append(number(one.count(NumberState.ISSUED)))
          .append(number(one.count(NumberState.RESERVED)))
          .append(number(one.count(NumberState.VOID)))
          .append(number(missing))
          .append("</tr>");
    }
    return rows.append("</table>").toString();
  }

  private String gaps(SeriesDefinition series, List<Completeness> counters) {
    StringBuilder rows = new StringBuilder();
    for (Completeness one : counters) {
      for (Completeness.Gap gap : one.gaps()) {
        String numbers = gap.from() == gap.to() ? gap.first() : gap.first() + " – " + gap.last();
        rows.append("<tr>")
            .append(cell(numbers))
            .append(number(gap.size(series.step())))
            .append(cell(why(gap)))
            .append("</tr>");
      }
    }
    if (rows.isEmpty()) {
      return "";
    }
    return "<h2>"
        + words.of("Missing numbers", "缺号")
        + "</h2><table class=\"lines\"><thead><tr><th>"
        + words.of("Numbers", "编号")
        + "</th><th class=\"number\">"
        + words.of("Count", "个数")
        + "</th><th>"
        + words.of("Why", "原因")
        + "</th></tr></thead>"
        + rows
        + "</table>";
  }

  private String why(Completeness.Gap gap) {
    return switch (gap.reason()) {
      case LEAP ->
          gap.leap()
              .map(leap -> minute(leap.at()) + " · " + name(leap.by()) + " · " + leap.reason())
              .orElse("");
      case ALLOWED ->
          words.of(
              "The series allows gaps: left of a block that a server had taken",
              "该编号规则允许跳号：服务器取用的号段余号");
      case UNEXPLAINED -> words.of("NOT EXPLAINED", "原因不明");
    };
  }

  private String notIssued(List<RegisteredNumber> numbers) {
    StringBuilder rows = new StringBuilder();
    for (RegisteredNumber number : numbers) {
      String state = number.isVoid() ? words.of("Void", "作废") : words.of("Reserved", "预留");
      rows.append("<tr>")
          .append(cell(number.number()))
          .append(cell(state))
          .append(cell(said(number)))
          .append("</tr>");
    }
    if (rows.isEmpty()) {
      return "";
    }
    return "<h2>"
        + words.of("Void and reserved numbers", "作废与预留的编号")
        + "</h2><table class=\"lines\"><thead><tr><th>"
        + words.of("Number", "编号")
        + "</th><th>"
        + words.of("State", "状态")
        + "</th><th>"
        + words.of("Who, when and why", "经办人、时间、原因")
        + "</th></tr></thead>"
        + rows
        + "</table>";
  }

  private String said(RegisteredNumber number) {
    RegisteredNumber.Voided voided = number.voided();
    if (voided != null) {
      UUID by = voided.by();
      String who = by == null ? "" : " · " + name(by);
      return minute(voided.at()) + who + " · " + voided.reason();
    }
    RegisteredNumber.Reserved reserved = number.reserved();
    UUID holder = reserved == null ? null : reserved.holder();
    String who = holder == null ? "" : " · " + name(holder);
    String until = reserved == null || reserved.until() == null ? "" : " → " + reserved.until();
    return minute(number.issuedAt()) + who + until + " · " + orDash(number.note());
  }

  private String name(UUID person) {
    return names.apply(person);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  private static String orDash(@Nullable String text) {
    return text == null || text.isEmpty() ? "–" : text;
  }

  private static String cell(String text) {
    return "<td>" + escaped(text) + "</td>";
  }

  private static String number(long count) {
    return "<td class=\"number\">" + count + "</td>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The words of the page in its language. */
  private record Words(Locale language) {
    String of(String en, String zh) {
      return Text.of(en, zh).in(language);
    }

    String row(String en, String zh, String value) {
      return "<tr><th>" + of(en, zh) + "</th><td colspan=\"3\">" + escaped(value) + "</td></tr>";
    }
  }
}
