package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Facts;
import org.docket.approval.internal.Playing.Given;

/** When each step will probably be done, if everybody gives the first answer that is offered. */
final class ExpectedDates implements Playing.Answers {

  private final Lengths lengths;

  private ExpectedDates(Lengths lengths) {
    this.lengths = lengths;
  }

  /**
   * By step; nothing for steps of which neither the past nor a deadline tells how long they take.
   */
  static Map<String, Instant> of(
      ChainDefinition chain, Facts facts, Lengths lengths, Instant start) {
    Playing playing = new Playing(chain, facts, new ExpectedDates(lengths));
    Map<String, Instant> expected = new HashMap<>();
    for (Playing.Visit visit :
        playing.play(start, chain.registration().map(HumanStep::key)).visits()) {
      visit
          .until()
          .filter(until -> until.isAfter(visit.from()))
          .ifPresent(until -> expected.put(visit.step(), until));
    }
    return expected;
  }

  @Override
  public Optional<Given> to(HumanStep step, boolean again) {
    return again ? Optional.empty() : Optional.of(Given.assumed(step));
  }

  @Override
  public Duration length(String step, List<UUID> asked, Instant from) {
    return lengths.of(step, asked, from);
  }
}
