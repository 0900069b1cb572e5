package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * How an approval would go. Nothing of it is stored.
 *
 * @param steps in the order in which they are come to, those passed over among them
 * @param end how it would end; empty while something is open
 * @param stopped why it cannot go on by itself
 */
public record ChainTrial(List<Step> steps, Optional<Text> end, Optional<Text> stopped) {

  public ChainTrial {
    steps = List.copyOf(steps);
  }

  /** Where a step is. */
  public enum State {
    DONE,
    /** Waits for an answer that one can choose. */
    OPEN,
    /** Waits for another record, which is taken as completed. */
    WAITING,
    SKIPPED
  }

  /**
   * One time that a step is come to.
   *
   * @param turns who is asked, one turn each
   * @param from when people are asked
   * @param due until when at the latest, where the step has a deadline
   * @param expected when it is answered, by what the step took on average in the past year; by its
   *     deadline where it is new
   * @param outcome what was chosen; empty while it is open
   * @param because the condition that did not hold, where it is passed over
   * @param outcomes what can be chosen
   */
  public record Step(
      String step,
      String number,
      Text title,
      State state,
      List<Turn> turns,
      Optional<Instant> from,
      Optional<Instant> due,
      Optional<Instant> expected,
      Optional<Text> outcome,
      Optional<String> because,
      List<Choice> outcomes) {
    public Step {
      turns = List.copyOf(turns);
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Who is asked, and why they are.
   *
   * @param nobodyFound somebody else is asked in place of those who are not there
   */
  public record Turn(List<String> people, Text why, boolean nobodyFound) {
    public Turn {
      people = List.copyOf(people);
    }
  }

  /** An answer that a step offers. */
  public record Choice(String key, Text title) {}
}
