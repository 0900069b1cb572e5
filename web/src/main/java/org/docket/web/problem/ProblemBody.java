package org.docket.web.problem;

import java.util.List;
import java.util.Locale;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The body of an answer that tells of problems, RFC 9457. */
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String incident,
    List<Item> problems) {

  /** One problem, with its place in the body of the request or in a file of a pack. */
  record Item(
      @Nullable String pointer,
      String code,
      String detail,
      @Nullable String file,
      @Nullable Integer line,
      @Nullable Integer column) {

    static Item of(Problem problem, Locale language) {
      Location place = problem.location();
      return new Item(
          problem.pointer() == null && place != null ? place.pointer() : problem.pointer(),
          problem.code(),
          problem.message().in(language),
          place == null ? null : place.file(),
          place == null || place.line() == 0 ? null : Integer.valueOf(place.line()),
          place == null || place.column() == 0 ? null : Integer.valueOf(place.column()));
    }
  }

  static ProblemBody of(HttpStatus status, List<Problem> problems, Locale language) {
    return of(status, problems, language, null);
  }

  static ProblemBody of(
      HttpStatus status, List<Problem> problems, Locale language, @Nullable String incident) {
    Problem first = problems.get(0);
    return new ProblemBody(
        "urn:docket:problem:" + first.code(),
        status.title().in(language),
        status.code(),
        first.message().in(language),
        first.code(),
        incident,
        problems.stream().map(problem -> Item.of(problem, language)).toList());
  }
}
