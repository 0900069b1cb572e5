package org.docket.approval.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.Allowance;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.flow.FlowNode.Kind;
import org.docket.approval.flow.FlowNode.Repeat;
import org.docket.problem.Text;

/** Steps as tasks of BPMN. */
final class StepNodes {

  private StepNodes() {}

  /**
   * @param each for which items it is done; empty for the record as a whole
   */
  static FlowNode human(HumanStep step, ChainLanes lanes, Optional<ForEach> each) {
    return new FlowNode(
        FlowNode.idOf(step.key()),
        Kind.PEOPLE,
        lanes.titleOf(step.key()),
        lanes.laneOf(step.key()),
        about(step),
        repeat(step).or(() -> each.map(StepNodes::perItem)),
        Optional.empty());
  }

  static FlowNode spawn(SpawnStep step, ChainLanes lanes) {
    return new FlowNode(
        FlowNode.idOf(step.key()),
        step.waits() ? Kind.CALL : Kind.SEND,
        lanes.titleOf(step.key()),
        lanes.laneOf(step.key()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(step.form()));
  }

  /** Something that no person does. */
  static FlowNode plain(ChainStep step, Kind kind, ChainLanes lanes) {
    return new FlowNode(
        FlowNode.idOf(step.key()),
        kind,
        lanes.titleOf(step.key()),
        lanes.laneOf(step.key()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Above a pool of people nothing is repeated: whoever comes first answers for all. */
  private static Optional<Repeat> repeat(HumanStep step) {
    Quorum rule = step.rule();
    String entries = Integer.toString(step.by().size());
    return switch (rule.kind()) {
      case ANY -> Optional.empty();
      case ALL -> Optional.of(new Repeat(false, entries, Optional.empty()));
      case ONE_BY_ONE -> Optional.of(new Repeat(true, entries, Optional.empty()));
      case COUNT ->
          Optional.of(
              new Repeat(false, "count(people)", Optional.of("agreed >= " + rule.amount())));
      case PERCENT ->
          Optional.of(
              new Repeat(
                  false,
                  "count(people)",
                  Optional.of("100 * agreed >= %d * count(people)".formatted(rule.amount()))));
    };
  }

  private static Repeat perItem(ForEach each) {
    return new Repeat(each.oneByOne(), "count(items)", Optional.empty());
  }

  private static Optional<Text> about(HumanStep step) {
    List<Text> lines = new ArrayList<>();
    step.ask().ifPresent(lines::add);
    step.deadline().map(Deadline::within).ifPresent(within -> lines.add(limit(within)));
    step.number()
        .ifPresent(series -> lines.add(Text.of("Draws a number of " + series, "取号：" + series)));
    return lines.stream().reduce((a, b) -> Text.of(a.en() + '\n' + b.en(), a.zh() + '\n' + b.zh()));
  }

  private static Text limit(Allowance within) {
    String length =
        within instanceof Allowance.Held held
            ? held.length().source()
            : ((Allowance.Fixed) within).span().toString();
    return Text.of("Within " + length, "时限：" + length);
  }
}
