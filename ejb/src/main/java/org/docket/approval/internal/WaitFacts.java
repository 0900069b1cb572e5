package org.docket.approval.internal;

import java.time.Instant;
import java.util.Optional;
import org.docket.approval.chain.Allowance;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.chain.WaitStep.Goal;
import org.docket.approval.engine.Truth;
import org.docket.approval.engine.WaitLook;
import org.docket.organization.WorkingTime;
import org.docket.problem.Text;

/** Tells whether a wait is over, by the record and the clock. */
record WaitFacts(RecordFacts facts, WorkingTime time) {

  private static final Text NO_DAY =
      Text.of("The day or time that is waited for is not filled in", "未填写所等待的日期或时间");
  private static final Text NO_LENGTH = Text.of("How long to wait is not filled in", "未填写等待时长");

  /** The goal goes before the limit: what is reached in time is not late. */
  WaitLook look(WaitStep step, Instant since) {
    Optional<Instant> limit = step.within().flatMap(within -> end(within, since));
    WaitLook goal = goal(step.goal(), since);
    if (!(goal instanceof WaitLook.Still still)) {
      return goal;
    }
    return limit.filter(this::hasCome).isPresent()
        ? new WaitLook.Over(WaitStep.LATE)
        : new WaitLook.Still(earlier(still.due(), limit));
  }

  private WaitLook goal(Goal goal, Instant since) {
    if (goal instanceof Goal.Holding holding) {
      return holds(facts.holds(holding.condition()));
    }
    if (goal instanceof Goal.Moment moment) {
      return until(facts.beginningOf(moment.expression()), NO_DAY);
    }
    return until(end(((Goal.Lasting) goal).length(), since), NO_LENGTH);
  }

  private static WaitLook holds(Truth truth) {
    if (truth instanceof Truth.Problematic unknown) {
      return new WaitLook.Unknown(unknown.problem());
    }
    return truth.equals(Truth.YES)
        ? new WaitLook.Over(WaitStep.OVER)
        : new WaitLook.Still(Optional.empty());
  }

  private WaitLook until(Optional<Instant> moment, Text missing) {
    if (moment.isEmpty()) {
      return new WaitLook.Unknown(missing);
    }
    return hasCome(moment.get()) ? new WaitLook.Over(WaitStep.OVER) : new WaitLook.Still(moment);
  }

  private Optional<Instant> end(Allowance allowance, Instant since) {
    if (allowance instanceof Allowance.Held held) {
      return facts
          .length(held.length())
          .map(length -> held.working() ? time.plusWorkingTime(since, length) : since.plus(length));
    }
    return Optional.of(time.plus(since, ((Allowance.Fixed) allowance).span()));
  }

  private boolean hasCome(Instant moment) {
    return !moment.isAfter(facts.context().now());
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) ? one : other;
  }
}
