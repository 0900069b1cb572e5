package org.docket.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.docket.document.pdf.HtmlText;
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

  /** The class of columns with numbers, which stand to the right. */
  private static final String NUMBER = "number";

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
    HtmlText body = new HtmlText().leaf("h1", "", title());
    body.markup("<table class=\"fields\" style=\"margin-top: 3mm\">");
    body.fact(
        words.of("Series", "编号规则"), series.title().in(words.language) + " (" + series.key() + ")");
    body.fact(words.of("Pattern", "格式"), series.pattern().source());
    body.fact(
        words.of("Period", "期间"), period.map(StatementPage::orDash).orElse(words.of("all", "全部")));
    body.fact(words.of("As of", "截至"), minute(now) + " · " + by).close("table");
    verdict(body, counters);
    counters(body, series, counters);
    gaps(body, series, counters);
    notIssued(body, numbers);
    body.markup("<table class=\"signatures keep\" style=\"margin-top: 8mm\">").open("tr");
    body.leaf("th", "", words.of("Stated by", "出具人")).leaf("td", "", "\u00a0\n\u00a0");
    body.leaf("th", "", words.of("Checked by, date", "核对人、日期")).leaf("td", "", "");
    return body.close("tr").close("table").toString();
  }

  private void verdict(HtmlText body, List<Completeness> counters) {
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
    body.open("p").leaf("b", "", text).close("p");
  }

  private void counters(HtmlText body, SeriesDefinition series, List<Completeness> counters) {
    body.leaf("h2", "", words.of("Counters", "计数器")).open("table", "lines");
    body.open("thead").open("tr");
    body.leaf("th", "", words.of("Period", "期间"));
    body.leaf("th", "", words.of("Counts for", "范围"));
    body.leaf("th", "", words.of("From – to", "起止序号"));
    body.leaf("th", NUMBER, words.of("Issued", "已使用"));
    body.leaf("th", NUMBER, words.of("Reserved", "预留"));
    body.leaf("th", NUMBER, words.of("Void", "作废"));
    body.leaf("th", NUMBER, words.of("Missing", "缺号"));
    body.close("tr").close("thead");
    for (Completeness one : counters) {
      long missing = one.gaps().stream().mapToLong(gap -> gap.size(series.step())).sum();
      String range = one.last() < one.first() ? "–" : one.first() + " – " + one.last();
      body.open("tr").leaf("td", "", orDash(one.counter().period()));
      body.leaf("td", "", orDash(one.counter().scope())).leaf("td", "", range);
      for (long count :
          new long[] {
            one.count(NumberState.ISSUED),
            one.count(NumberState.RESERVED),
            one.count(NumberState.VOID),
            missing
          }) {
        body.leaf("td", NUMBER, String.valueOf(count));
      }
      body.close("tr");
    }
    body.close("table");
  }

  private void gaps(HtmlText body, SeriesDefinition series, List<Completeness> counters) {
    if (counters.stream().allMatch(one -> one.gaps().isEmpty())) {
      return;
    }
    body.leaf("h2", "", words.of("Missing numbers", "缺号")).open("table", "lines");
    body.open("thead").open("tr").leaf("th", "", words.of("Numbers", "编号"));
    body.leaf("th", NUMBER, words.of("Count", "个数")).leaf("th", "", words.of("Why", "原因"));
    body.close("tr").close("thead");
    for (Completeness one : counters) {
      for (Completeness.Gap gap : one.gaps()) {
        String numbers = gap.from() == gap.to() ? gap.first() : gap.first() + " – " + gap.last();
        body.open("tr").leaf("td", "", numbers);
        body.leaf("td", NUMBER, String.valueOf(gap.size(series.step())));
        body.leaf("td", "", why(gap)).close("tr");
      }
    }
    body.close("table");
  }

  private void notIssued(HtmlText body, List<RegisteredNumber> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    body.leaf("h2", "", words.of("Void and reserved numbers", "作废与预留的编号"));
    body.open("table", "lines");
    body.head(
        List.of(
            words.of("Number", "编号"),
            words.of("State", "状态"),
            words.of("Who, when and why", "经办人、时间、原因")));
    for (RegisteredNumber number : numbers) {
      String state = number.isVoid() ? words.of("Void", "作废") : words.of("Reserved", "预留");
      body.row(List.of(number.number(), state, said(number)));
    }
    body.close("table");
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

  /** The words of the page in its language. */
  private record Words(Locale language) {
    String of(String en, String zh) {
      return Text.of(en, zh).in(language);
    }
  }
}
