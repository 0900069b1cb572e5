package org.docket.document.pdf;

import com.openhtmltopdf.css.parser.CSSParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemCollector;

/**
 * Tells when a template is published which declarations of its style sheets and style attributes
 * the renderer would drop without a word: flex, grid, word-break and misspelt names.
 */
public final class StyleInspector {

  private static final Pattern SHEET =
      Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\sstyle\\s*=\\s*\"([^\"$#]*)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE = Pattern.compile(" at line (\\d+)\\. \\w+ declaration\\.");

  private StyleInspector() {}

  public static void inspect(String file, String body, ProblemCollector problems) {
    Matcher sheets = SHEET.matcher(body);
    while (sheets.find()) {
      report(file, line(body, sheets.start(1)), complaints(sheets.group(1)), problems);
    }
    Matcher attributes = ATTRIBUTE.matcher(body);
    while (attributes.find()) {
      String rule = "p {" + attributes.group(1) + "}";
      report(file, line(body, attributes.start(1)), complaints(rule), problems);
    }
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

  private static void report(
      String file, int firstLine, List<String> complaints, ProblemCollector problems) {
    for (String complaint : complaints) {
      Matcher line = LINE.matcher(complaint);
      int at = line.find() ? firstLine + lineOf(complaint, line.group(1)) : firstLine;
      String words = line.replaceAll(".");
      problems.add(
          Problem.of(
                  "template.style",
                  ProblemCategory.INVALID,
                  "The printed document cannot show this style: "
                      + words
                      + " Use tables, floats and the properties of CSS 2.1",
                  "打印单据不支持此样式：" + words + " 请使用表格、浮动和 CSS 2.1 属性")
              .at(new Location(file, at, 1, "")));
    }
  }

  /** The parser counts from 0, and speaks of a value when it has read past it. */
  private static int lineOf(String complaint, String counted) {
    int line = Integer.parseInt(counted);
    return complaint.startsWith("Value") ? Math.max(0, line - 1) : line;
  }

  private static int line(String body, int offset) {
    return 1 + (int) body.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
