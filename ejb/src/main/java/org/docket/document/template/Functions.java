package org.docket.document.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.docket.expression.CapitalAmount;
import org.docket.expression.EnglishAmount;
import org.docket.form.RichText;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a template calls as {@code $fn.name(…)}: a closed table. Every function is quick, has no
 * effect, and makes nothing much larger than it was given. For one filling, in one language.
 */
public final class Functions {

  private static final Map<String, Signature> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              entry("t", 2, 2, "a text in English and one in Chinese", Functions::translate),
              entry("date", 1, 1, "a date or date-time", (f, a) -> f.dates().day(text(a[0]))),
              entry("month", 1, 1, "a date or date-time", (f, a) -> f.dates().month(text(a[0]))),
              entry("time", 1, 1, "a date-time", (f, a) -> f.dates().minute(text(a[0]))),
              entry("number", 2, 2, "a number and its decimals", Functions::number),
              entry("capital", 1, 1, "an amount of money", Functions::capital),
              entry("spelled", 1, 1, "an amount of money", Functions::spelled),
              entry("add", 2, 2, "two numbers", (f, a) -> bounded(num(a[0]).add(num(a[1])))),
              entry("times", 2, 2, "two numbers", (f, a) -> bounded(num(a[0]).multiply(num(a[1])))),
              entry("lines", 1, 1, "a text", (f, a) -> new Markup(Html.lines(shown(a[0])))),
              entry("rich", 1, 1, "a text with markup", Functions::rich),
              entry("size", 1, 1, "a list", (f, a) -> list(a[0]).size()),
              entry("member", 2, 2, "a value and the name of a member", Functions::member),
              entry(
                  "grouped",
                  4,
                  4,
                  "a table, the column that groups it, its columns to show, and those to add up"
                      + " (not the first)",
                  Functions::grouped),
              entry("join", 2, 2, "a list and what stands between", Functions::join),
              entry("orElse", 2, 2, "a value and what stands for an empty one", Functions::orElse),
              entry("qr", 2, 2, "a text and a size in mm", Functions::qr),
              entry("barcode", 3, 3, "a text, width and height in mm", Functions::barcode),
              entry("image", 3, 3, "a picture, greatest width and height in mm", Functions::image),
              entry("page", 0, 0, "nothing", (f, a) -> new Markup(Html.counter("page"))),
              entry("pages", 0, 0, "nothing", (f, a) -> new Markup(Html.counter("pages")))));

  private static final int MAX_DIGITS = 40;

  private final Locale language;

  public Functions(Locale language) {
    this.language = language;
  }

  static Collection<String> names() {
    return TABLE.keySet();
  }

  static boolean accepts(String name, int count) {
    Signature signature = TABLE.get(name);
    return signature != null && count >= signature.least() && count <= signature.most();
  }

  static String expected(String name) {
    Signature signature = TABLE.get(name);
    return signature == null ? "" : signature.expected();
  }

  Object call(String name, @Nullable Object[] arguments) {
    Signature signature = TABLE.get(name);
    if (signature == null) {
      throw new ProblemException(TemplateProblems.function(name, names()));
    }
    if (!accepts(name, arguments.length)) {
      throw new ProblemException(TemplateProblems.arguments(name, signature.expected()));
    }
    try {
      return signature.function().apply(this, arguments);
    } catch (WrongArgument e) {
      throw new ProblemException(TemplateProblems.arguments(name, signature.expected()), e);
    }
  }

  private String translate(@Nullable Object[] a) {
    if (Bilingual.is(language)) {
      return Bilingual.of(shown(a[0]), shown(a[1]));
    }
    return shown(a[language.getLanguage().equals("zh") ? 1 : 0]);
  }

  private Object number(@Nullable Object[] a) {
    if (shown(a[0]).isEmpty()) {
      return "";
    }
    int scale = num(a[1]).intValue();
    if (scale < 0 || scale > 10) {
      throw new WrongArgument();
    }
    BigDecimal rounded = num(a[0]).setScale(scale, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,." + scale + "f", rounded);
  }

  private Object capital(@Nullable Object[] a) {
    BigDecimal amount = num(a[0]);
    String currency =
        a[0] instanceof View view
            ? view.currency().map(each -> each.getDisplayName(Locale.SIMPLIFIED_CHINESE)).orElse("")
            : "";
    return currency + CapitalAmount.of(amount).orElseGet(amount::toPlainString);
  }

  private Object spelled(@Nullable Object[] a) {
    BigDecimal amount = num(a[0]);
    String currency =
        a[0] instanceof View view
            ? view.currency().map(Currency::getCurrencyCode).orElse("CNY")
            : "CNY";
    return currency + " " + EnglishAmount.of(amount).orElseGet(amount::toPlainString);
  }

  private Object member(@Nullable Object[] a) {
    String name = shown(a[1]);
    View view = view(a[0]);
    return view.property(name)
        .orElseThrow(
            () -> new ProblemException(TemplateProblems.property(name, view.propertyNames())));
  }

  private static Object grouped(Functions functions, @Nullable Object[] a) {
    GroupedLines lines =
        new GroupedLines(
            view(a[0]),
            shown(a[1]),
            GroupedLines.names(shown(a[2])),
            GroupedLines.names(shown(a[3])));
    if (!lines.isFit()) {
      throw new WrongArgument();
    }
    return lines.view();
  }

  private Object join(@Nullable Object[] a) {
    List<String> texts = list(a[0]).stream().map(Functions::shown).toList();
    return String.join(shown(a[1]), texts);
  }

  private Object orElse(@Nullable Object[] a) {
    Object value = a[0];
    return value == null || shown(value).isEmpty() ? shown(a[1]) : value;
  }

  private Object qr(@Nullable Object[] a) {
    String text = shown(a[0]);
    return text.isEmpty() ? "" : new Markup(CodeDrawing.qr(text, mm(a[1])));
  }

  private Object barcode(@Nullable Object[] a) {
    String text = shown(a[0]);
    return text.isEmpty() ? "" : new Markup(CodeDrawing.barcode(text, mm(a[1]), mm(a[2])));
  }

  private Object image(@Nullable Object[] a) {
    return view(a[0])
        .image()
        .<Object>map(id -> new Markup(Html.picture(id, mm(a[1]), mm(a[2]))))
        .orElse("");
  }

  /**
   * Cleaned again: a page trusts nothing that was stored before the list of elements grew shorter.
   */
  private static Object rich(Functions functions, @Nullable Object[] a) {
    Optional<String> html = a[0] instanceof View view ? view.html() : Optional.empty();
    return new Markup(html.map(RichText::xml).orElseGet(() -> Html.lines(shown(a[0]))));
  }

  private Dates dates() {
    return new Dates(language);
  }

  static String shown(@Nullable Object value) {
    if (value instanceof View view) {
      return view.text();
    }
    return value == null ? "" : value.toString();
  }

  private static String text(@Nullable Object value) {
    return value instanceof View view ? view.getAsString() : shown(value);
  }

  private static View view(@Nullable Object value) {
    if (value instanceof View view) {
      return view;
    }
    throw new WrongArgument();
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof View view) {
      return view.items();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw new WrongArgument();
  }

  private static int mm(@Nullable Object value) {
    int size = num(value).intValue();
    if (size < 1 || size > 400) {
      throw new WrongArgument();
    }
    return size;
  }

  private static BigDecimal num(@Nullable Object value) {
    Object number = value instanceof View view ? view.getAsNumber() : value;
    if (!(number instanceof Number)) {
      throw new WrongArgument();
    }
    return bounded(new BigDecimal(number.toString()));
  }

  private static BigDecimal bounded(BigDecimal number) {
    if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
      throw new WrongArgument();
    }
    return number;
  }

  private static Map.Entry<String, Signature> entry(
      String name, int least, int most, String expected, Function function) {
    return Map.entry(name, new Signature(least, most, expected, function));
  }

  private interface Function {
    Object apply(Functions functions, @Nullable Object[] arguments);
  }

  private record Signature(int least, int most, String expected, Function function) {}

  private static final class WrongArgument extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
