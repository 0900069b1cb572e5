package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.docket.access.Verb;
import org.docket.expression.Compiled;
import org.docket.form.Guard;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** Keeps people from what the form, or another record, forbids although their rights allow it. */
@ApplicationScoped
public class Guards {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Rights rights;

  @Inject
  public Guards(RecordRepository records, RecordDesk desk, Rights rights) {
    this.records = records;
    this.desk = desk;
    this.rights = rights;
  }

  public void requireAmendable(RecordWork work) {
    require(work.form().amend(), work);
  }

  /** Also says which open records refer to it, as far as the person may know of them. */
  public void requireCancellable(RecordWork work) {
    Guard guard = work.form().cancel();
    require(guard, work);
    List<RecordRow> referring =
        guard.whileReferred() ? List.of() : records.openReferring(work.row().id());
    if (!referring.isEmpty()) {
      List<String> readable =
          referring.stream()
              .map(desk::work)
              .filter(other -> rights.may(Verb.READ, other))
              .map(other -> other.row().number().orElse(other.row().title()))
              .toList();
      throw new ProblemException(
          RecordProblems.referredTo(readable, referring.size() - readable.size()));
    }
  }

  private static void require(Guard guard, RecordWork work) {
    Compiled unless = guard.unless();
    if (unless != null
        && Boolean.TRUE.equals(unless.evaluate(work.values(), work.evaluation().whileFilling()))) {
      throw new ProblemException(RecordProblems.guarded(guard.say()));
    }
  }
}
