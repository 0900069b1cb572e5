package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * Who would deal with a record if it were handed in now.
 *
 * @param stopped what the data do not tell yet, where the way on depends on it
 */
public record ApprovalPreview(List<Step> steps, Optional<Text> stopped) {

  public ApprovalPreview {
    steps = List.copyOf(steps);
  }

  /** What people have to do with a step. */
  public enum Does {
    ACTS,
    ADVISES,
    IS_TOLD;

    /** As it is written in answers, such as {@code is-told}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A step that people do.
   *
   * @param people nobody, as long as the data do not tell who it will be
   * @param usual whether the approval comes here when every answer is the first one offered
   * @param does what people do here: nothing but be told, give an opinion, or decide
   * @param expected when it will probably be done; empty where nothing tells
   */
  public record Step(
      String step,
      String number,
      Text title,
      List<String> people,
      Text why,
      boolean usual,
      Does does,
      Optional<Instant> expected) {
    public Step {
      people = List.copyOf(people);
    }

    /** The same, done by then. */
    public Step expected(Optional<Instant> by) {
      return new Step(step, number, title, people, why, usual, does, by);
    }
  }
}
