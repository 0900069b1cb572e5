package org.docket.problem;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: what, where, what is allowed and what to do, in both languages.
 *
 * @param code stable name for programs, {@code feature.what-is-wrong}
 * @param location place in a file of a pack, when it comes from one
 * @param pointer JSON pointer into the body of the request, when it comes from one
 */
public record Problem(
    String code,
    ProblemCategory category,
    Text message,
    @Nullable Location location,
    @Nullable String pointer) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

  public Problem {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(message, "message");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("A problem code reads feature.what-is-wrong: " + code);
    }
  }

  public static Problem of(String code, ProblemCategory category, String en, String zh) {
    return new Problem(code, category, Text.of(en, zh), null, null);
  }

  public static Problem of(String code, ProblemCategory category, Text message) {
    return new Problem(code, category, message, null, null);
  }

  public Problem at(Location place) {
    return new Problem(code, category, message, place, pointer);
  }

  public Problem at(String bodyPointer) {
    return new Problem(code, category, message, location, bodyPointer);
  }
}
