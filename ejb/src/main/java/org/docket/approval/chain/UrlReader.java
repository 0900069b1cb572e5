package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.List;
import org.docket.approval.chain.UrlPattern.Part;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.problem.ProblemCollector;

/** Reads an address with values in braces. */
final class UrlReader {

  private static final String SETTINGS = "settings";

  private final ChainExpressions expressions;
  private final ProblemCollector problems;

  UrlReader(ChainExpressions expressions, ProblemCollector problems) {
    this.expressions = expressions;
    this.problems = problems;
  }

  UrlPattern read(ScalarNode written) {
    String url = written.text();
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < url.length()) {
      int open = url.indexOf('{', at);
      int close = open < 0 ? -1 : url.indexOf('}', open);
      if (open < 0) {
        parts.add(new Part.Literal(url.substring(at)));
        break;
      }
      if (close < 0) {
        problems.add(CallProblems.braceOpen(url, written.locationAt(open)));
        break;
      }
      if (open > at) {
        parts.add(new Part.Literal(url.substring(at, open)));
      }
      value(written, open, close, parts);
      at = close + 1;
    }
    checkHost(written, parts);
    return new UrlPattern(url, parts);
  }

  private void value(ScalarNode written, int open, int close, List<Part> parts) {
    String source = written.text().substring(open + 1, close);
    ScalarNode expression =
        new ScalarNode(
            source,
            written.locationAt(open + 1),
            written.textOffset() < 0 ? written.textOffset() : 0);
    expressions
        .plain(expression)
        .ifPresent(
            value -> parts.add(new Part.Value(value, parts.isEmpty() && isOfSettings(value))));
  }

  private static boolean isOfSettings(Compiled value) {
    return !value.references().isEmpty()
        && value.references().stream().allMatch(path -> path.root().equals(SETTINGS));
  }

  /** What people fill in must not say which server is called. */
  private void checkHost(ScalarNode written, List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    boolean named =
        parts.get(0) instanceof Part.Value first
            ? first.address()
            : parts.size() == 1 || hasWholeHost(((Part.Literal) parts.get(0)).text());
    if (!named) {
      problems.add(CallProblems.hostFromRecord(written.text(), written.location()));
    }
  }

  private static boolean hasWholeHost(String beginning) {
    int host = beginning.indexOf("://");
    return host >= 0 && beginning.indexOf('/', host + 3) > 0;
  }
}
