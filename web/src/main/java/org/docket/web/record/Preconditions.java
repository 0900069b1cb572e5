package org.docket.web.record;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the version that a client saw from {@code If-Match}. */
public final class Preconditions {

  private Preconditions() {}

  /** The version; a request that does not say one is answered by what to send. */
  public static long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(missing());
    }
    String plain = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    try {
      return Long.parseLong(plain);
    } catch (NumberFormatException e) {
      throw new ProblemException(unreadable(), e);
    }
  }

  private static Problem missing() {
    return Problem.of(
        "record.precondition-required",
        ProblemCategory.PRECONDITION_REQUIRED,
        "Send the version of the record that you saw as If-Match, as its ETag said",
        "请在 If-Match 中发送您看到的单据版本（即其 ETag）");
  }

  private static Problem unreadable() {
    return Problem.of(
        "record.bad-precondition",
        ProblemCategory.INVALID,
        "If-Match holds the ETag of the record, such as \"3\"",
        "If-Match 应为单据的 ETag，例如 \"3\"");
  }
}
