package org.docket.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.definition.ScalarNode;
import org.docket.numbering.NumberPattern.Counter;
import org.docket.numbering.NumberPattern.DatePart;
import org.docket.numbering.NumberPattern.Dated;
import org.docket.numbering.NumberPattern.Literal;
import org.docket.numbering.NumberPattern.Part;
import org.docket.numbering.NumberPattern.Value;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/** Reads the pattern of a series and says where it is wrong. */
final class PatternReader {

  private static final Pattern ZEROS = Pattern.compile("0{1,12}");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

  private final ScalarNode node;
  private final FiscalYear year;
  private final Digits digits;
  private final String source;
  private final List<Part> parts = new ArrayList<>();

  PatternReader(ScalarNode node, FiscalYear year, Digits digits) {
    this.node = node;
    this.year = year;
    this.digits = digits;
    this.source = node.text();
  }

  /** Fails at the first mistake. */
  NumberPattern read() {
    int at = 0;
    while (at < source.length()) {
      at = source.charAt(at) == '{' ? token(at) : literal(at);
    }
    long counters = parts.stream().filter(Counter.class::isInstance).count();
    if (counters != 1) {
      Problem problem =
          counters == 0 ? NumberingProblems.noCounter() : NumberingProblems.twoCounters();
      throw refused(problem, 0);
    }
    return new NumberPattern(source, parts);
  }

  private int literal(int from) {
    int brace = source.indexOf('{', from);
    int to = brace < 0 ? source.length() : brace;
    String text = source.substring(from, to);
    if (text.indexOf('}') >= 0) {
      throw refused(NumberingProblems.strayBrace(), from + text.indexOf('}'));
    }
    parts.add(new Literal(text));
    return to;
  }

  private int token(int from) {
    int to = source.indexOf('}', from);
    if (to < 0) {
      throw refused(NumberingProblems.strayBrace(), from);
    }
    String token = source.substring(from + 1, to);
    parts.add(part(token).orElseThrow(() -> refused(about(token), from)));
    return to + 1;
  }

  private Optional<Part> part(String token) {
    if (ZEROS.matcher(token).matches()) {
      return Optional.of(new Counter(token.length(), digits));
    }
    Optional<DatePart> date = DatePart.of(token);
    if (date.isPresent()) {
      return date.map(part -> new Dated(part, year));
    }
    boolean path = PATH.matcher(token).matches() && meant(token).isEmpty();
    return path ? Optional.of(new Value(token)) : Optional.empty();
  }

  /** The date part that was written in wrong case, such as {@code {YYYY}}. */
  private static Optional<String> meant(String token) {
    return Stream.of(DatePart.values())
        .map(DatePart::token)
        .filter(known -> known.equalsIgnoreCase(token))
        .findFirst();
  }

  private static Problem about(String token) {
    return meant(token)
        .map(meant -> NumberingProblems.unknownToken(token, "{" + meant + "}"))
        .orElseGet(() -> NumberingProblems.unknownToken(token));
  }

  private ProblemException refused(Problem problem, int offset) {
    return new ProblemException(problem.at(node.locationAt(offset)));
  }
}
