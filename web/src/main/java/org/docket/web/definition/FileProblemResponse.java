package org.docket.web.definition;

import java.util.Locale;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong in a file; without a place when it is about no single file. */
public record FileProblemResponse(
    @Nullable String file,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String pointer,
    String code,
    String detail) {

  static FileProblemResponse of(Problem problem, Locale language) {
    Optional<Location> place = Optional.ofNullable(problem.location());
    return new FileProblemResponse(
        place.map(Location::file).orElse(null),
        place.map(Location::line).filter(line -> line > 0).orElse(null),
        place.map(Location::column).filter(column -> column > 0).orElse(null),
        place.map(Location::pointer).orElse(null),
        problem.code(),
        problem.message().in(language));
  }
}
