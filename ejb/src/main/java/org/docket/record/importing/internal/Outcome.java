package org.docket.record.importing.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.record.importing.CellProblem;
import org.jspecify.annotations.Nullable;

/** What became, or would become, of a record of the file. */
record Outcome(Kind kind, @Nullable UUID record, List<CellProblem> problems) {

  enum Kind {
    CREATED,
    UPDATED,
    UNCHANGED,
    BAD;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Outcome {
    problems = List.copyOf(problems);
  }

  static Outcome bad(List<CellProblem> problems) {
    return new Outcome(Kind.BAD, null, problems);
  }
}
