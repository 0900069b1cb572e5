package org.docket.document.pdf;

import static java.util.stream.Collectors.joining;

import com.openhtmltopdf.css.parser.CSSParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemCollector;
import org.jsoup.parser.Parser;

/**
 * Tells when a template is published which declarations of its style sheets and style attributes
 * the renderer would drop without a word: flex, grid, word-break and misspelt names. Of a value
 * that references or conditions make, only the name of its property is judged.
 */
public final class StyleInspector {

  private static final Pattern SHEET =
      Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\sstyle\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("(?:'[^']*'|\"[^\"]*\"|\\([^)]*\\)|[^;])+");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern VALUE = Pattern.compile(":([^:;{}]*)(?=[;}]|\\z)");
  private static final String MARKS =
      "[" + MaskedTemplate.REFERENCE + MaskedTemplate.DIRECTIVE + "]";
  private static final Pattern MARKED = Pattern.compile(MARKS);
  private static final Pattern NAME_MARKED =
      Pattern.compile("[^:]*" + MaskedTemplate.REFERENCE + "[^:]*(?::.*)?", Pattern.DOTALL);
  private static final Pattern EDGES =
      Pattern.compile(
          "\\A[\\s%1$s]+|[\\s%1$s]+\\z".formatted(String.valueOf(MaskedTemplate.DIRECTIVE)));
  private static final Pattern LINE = Pattern.compile(" at line (\\d+)\\. \\w+ declaration\\.");
  private static final Pattern WORD = Pattern.compile("(?<!\\w)[a-z][a-z-]{2,}");

  private StyleInspector() {}

  public static void inspect(String file, String body, ProblemCollector problems) {
    String masked = MaskedTemplate.of(body);
    Matcher sheets = SHEET.matcher(masked);
    while (sheets.find()) {
      inspectSheet(file, masked, sheets.start(1), sheets.group(1), problems);
    }
    Matcher attributes = ATTRIBUTE.matcher(masked);
    while (attributes.find()) {
      int group = attributes.start(1) >= 0 ? 1 : attributes.start(2) >= 0 ? 2 : 3;
      inspectAttribute(file, masked, attributes.start(group), attributes.group(group), problems);
    }
  }

  private static void inspectSheet(
      String file, String body, int start, String sheet, ProblemCollector problems) {
    String css = VALUE.matcher(sheet).replaceAll(value -> inherited(value.group(), value.group(1)));
    List<String> lines = body.substring(start).lines().toList();
    for (String complaint : complaints(MARKED.matcher(css).replaceAll(" "))) {
      Matcher counted = LINE.matcher(complaint);
      int line = counted.find() ? lineOf(complaint, counted.group(1)) : 0;
      Location first = Location.in(file, body, start);
      int column = columnOf(complaint, line < lines.size() ? lines.get(line) : "");
      report(
          new Location(
              file, first.line() + line, line == 0 ? first.column() + column - 1 : column, ""),
          complaint,
          problems);
    }
  }

  /** Of a value that is made elsewhere, one that every property takes, on as many lines. */
  private static String inherited(String whole, String value) {
    return MARKED.matcher(value).find()
        ? ": inherit" + "\n".repeat((int) value.chars().filter(c -> c == '\n').count())
        : Matcher.quoteReplacement(whole);
  }

  private static void inspectAttribute(
      String file, String body, int start, String style, ProblemCollector problems) {
    Matcher declarations = DECLARATION.matcher(unescaped(style));
    while (declarations.find()) {
      String written = declarations.group();
      Matcher edge = EDGES.matcher(written);
      int lead = edge.find() && edge.start() == 0 ? edge.end() : 0;
      String declaration = EDGES.matcher(written).replaceAll("");
      if (declaration.isEmpty() || NAME_MARKED.matcher(declaration).matches()) {
        continue;
      }
      String judged =
          MARKED.matcher(declaration).find()
              ? declaration.replaceFirst("(?s):.*", ": inherit")
              : declaration;
      Location place = Location.in(file, body, start + declarations.start() + lead);
      complaints("p {" + judged + "}").forEach(complaint -> report(place, complaint, problems));
    }
  }

  /** Each character at its old place. */
  private static String unescaped(String style) {
    return ENTITY
        .matcher(style)
        .replaceAll(
            entity -> {
              String character = Parser.unescapeEntities(entity.group(), true);
              int blanks = entity.group().length() - character.length();
              return Matcher.quoteReplacement(character + " ".repeat(Math.max(0, blanks)));
            });
  }

  private static List<String> complaints(String css) {
    List<String> complaints = new ArrayList<>();
    try {
      new CSSParser((uri, message) -> complaints.add(message))
          .parseStylesheet("", 0, new StringReader(css));
      return complaints;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void report(Location place, String complaint, ProblemCollector problems) {
    String words = LINE.matcher(complaint).replaceAll(".");
    problems.add(
        Problem.of(
                "template.style",
                ProblemCategory.INVALID,
                "The printed document cannot show this style: "
                    + words
                    + " Use tables, floats and the properties of CSS 2.1",
                "打印单据不支持此样式：" + words + " 请使用表格、浮动和 CSS 2.1 属性")
            .at(place));
  }

  /** The parser counts from 0, and speaks of a value when it has read past it. */
  private static int lineOf(String complaint, String counted) {
    int line = Integer.parseInt(counted);
    return complaint.startsWith("Value") ? Math.max(0, line - 1) : line;
  }

  /** Where the declaration begins of which the parser complains; else where the line does. */
  private static int columnOf(String complaint, String line) {
    Pattern named = anyOf(complaint, "(?<![\\w-])(?:%s)\\s*:");
    Pattern valued = anyOf(complaint, "[a-z-]+\\s*:[^;{}]*(?<![\\w-])(?:%s)(?![\\w-])");
    return Stream.of(named, valued)
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::find)
        .map(found -> found.start() + 1)
        .findFirst()
        .orElse(1 + line.length() - line.stripLeading().length());
  }

  private static Pattern anyOf(String complaint, String pattern) {
    String words = WORD.matcher(complaint).results().map(MatchResult::group).collect(joining("|"));
    return Pattern.compile(pattern.formatted(words));
  }
}
