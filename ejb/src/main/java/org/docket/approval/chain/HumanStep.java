package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * A step that waits for people.
 *
 * @param by whose turn it is; several entries are one pool together, or one turn each, as the rule
 *     says
 * @param ask what the people are asked, above the form
 * @param fields what they may change, must fill in and do not see
 * @param onDone what it sets off when the step is done
 * @param policy what people may do here, and whom the step does not ask
 * @param number the series whose number is drawn when the step is done, unless the record has one
 */
public record HumanStep(
    String key,
    Text title,
    Doing doing,
    List<Who> by,
    Quorum rule,
    Optional<Text> ask,
    Optional<Condition> when,
    StepFields fields,
    Optional<Deadline> deadline,
    List<EndAction> onDone,
    List<StepOutcome> outcomes,
    Optional<String> number,
    boolean commentRequired,
    StepPolicy policy,
    Location location)
    implements ChainStep {

  /** The outcome of a level of a ladder with which the next level is asked. */
  public static final String UNSOLVED = "unsolved";

  public HumanStep {
    by = List.copyOf(by);
    onDone = List.copyOf(onDone);
    outcomes = List.copyOf(outcomes);
    if (by.isEmpty() || outcomes.isEmpty()) {
      throw new IllegalArgumentException("Step " + key + " needs people and outcomes");
    }
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.human(this);
  }

  /** What kind of work the step is. */
  public enum Doing {
    FILL,
    DECIDE,
    APPROVE,
    /** People are asked for their opinions; the approval waits for them, whatever they say. */
    CONSULT,
    /** People are asked for their opinions while the approval goes on. */
    CONSULT_BESIDE;

    /** Whether what is answered is an opinion, which decides nothing. */
    public boolean isOpinion() {
      return this == CONSULT || this == CONSULT_BESIDE;
    }
  }

  /**
   * The same as a level of a ladder.
   *
   * @param below the level that has not solved it; who has done that is not asked again
   */
  HumanStep level(List<StepOutcome> leading, Optional<String> below) {
    return new HumanStep(
        key,
        title,
        doing,
        by,
        rule,
        ask,
        when,
        fields,
        deadline,
        onDone,
        leading,
        number,
        commentRequired,
        policy.ofLevel(below),
        location);
  }

  @Override
  public boolean waitsForPeople() {
    return doing != Doing.CONSULT_BESIDE;
  }
}
