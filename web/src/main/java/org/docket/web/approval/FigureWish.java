package org.docket.web.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Figures.Hours;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which time counts, of which days; without a period that of the last 90. */
record FigureWish(Hours hours, LocalDate from, LocalDate until) {

  private static final int USUAL_DAYS = 90;

  static FigureWish of(
      String hours, @Nullable String from, @Nullable String until, LocalDate today) {
    Hours counted =
        Hours.of(hours)
            .orElseThrow(
                () -> new ProblemException(ApprovalProblems.unknownHours(hours, Hours.keys())));
    LocalDate last = until == null ? today : day(until);
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day(from);
    return new FigureWish(counted, first, last);
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new ProblemException(ApprovalProblems.unreadableDay(written));
    }
  }
}
