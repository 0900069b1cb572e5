package org.docket.approval.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * An approval chain as a pack defines it. It names the fields that it needs, not a form; a process
 * binds it to one.
 *
 * @param needs the fields that conditions and people refer to, with the kind of field
 * @param elsewhere steps that only an outcome leads to
 * @param onEnd what happens when the approval is completed
 * @param ends titles of the ends where the chain gives its own
 * @param policy what holds for steps that say nothing else, and for the record as a whole
 * @param amount how much the record is about, for agents who stand in up to some amount only
 */
public record ChainDefinition(
    String key,
    Text title,
    Map<String, Need> needs,
    List<ChainBlock> steps,
    List<ChainStep> elsewhere,
    List<EndAction> onEnd,
    Map<End, Text> ends,
    StepPolicy policy,
    Optional<Compiled> amount,
    Location location) {

  public ChainDefinition {
    needs = Map.copyOf(needs);
    steps = List.copyOf(steps);
    elsewhere = List.copyOf(elsewhere);
    onEnd = List.copyOf(onEnd);
    ends = Map.copyOf(ends);
  }

  /** The form itself is the first step of a chain that begins with its creator filling in. */
  public Optional<HumanStep> registration() {
    return steps.stream()
        .findFirst()
        .filter(HumanStep.class::isInstance)
        .map(HumanStep.class::cast)
        .filter(step -> step.doing() == HumanStep.Doing.FILL)
        .filter(step -> step.by().equals(List.of(new Who.Creator())));
  }

  public Text endTitle(End end) {
    return Optional.ofNullable(ends.get(end)).orElse(end.title());
  }

  /**
   * A field that the chain counts on.
   *
   * @param kind key of the field kind, or {@code reference:<form>}, {@code related:<form>}
   * @param columns of a table those that it must have, with their kinds
   */
  public record Need(String kind, Map<String, Need> columns, Location location) {

    public Need {
      columns = Map.copyOf(columns);
    }
  }
}
