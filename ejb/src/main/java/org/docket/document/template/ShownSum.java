package org.docket.document.template;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docket.problem.ProblemException;

/**
 * A sum as its addends are shown: with as many decimals, with what stands before and behind them.
 * Amounts in several currencies have a sum for each.
 *
 * @param grouped whether thousands are set apart
 */
record ShownSum(BigDecimal value, int decimals, boolean grouped) {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<before>[^-0-9]*)-?[0-9][0-9,]*(?:\\.(?<decimals>[0-9]+))?(?<after>[^0-9]*)");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private record Around(String before, String after) {}

  /** On a line for each currency; empty where nothing is filled in. */
  static String of(List<View> cells) {
    Map<Around, ShownSum> sums = new LinkedHashMap<>();
    for (View cell : cells) {
      if (cell.isEmpty()) {
        continue;
      }
      Matcher figure = FIGURE.matcher(cell.text());
      if (!(cell.getAsNumber() instanceof BigDecimal value) || !figure.matches()) {
        throw new ProblemException(TemplateProblems.noSum(cell.text()));
      }
      int decimals = Optional.ofNullable(figure.group("decimals")).map(String::length).orElse(0);
      boolean bare = value.abs().compareTo(THOUSAND) >= 0 && !cell.text().contains(",");
      sums.merge(
          new Around(figure.group("before"), figure.group("after")),
          new ShownSum(value, decimals, !bare),
          ShownSum::plus);
    }
    return sums.entrySet().stream()
        .map(sum -> sum.getKey().before() + sum.getValue().text() + sum.getKey().after())
        .collect(Collectors.joining("\n"));
  }

  private ShownSum plus(ShownSum other) {
    return new ShownSum(
        value.add(other.value), Math.max(decimals, other.decimals), grouped && other.grouped);
  }

  private String text() {
    String whole = grouped ? "#,##0" : "0";
    String pattern = decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
