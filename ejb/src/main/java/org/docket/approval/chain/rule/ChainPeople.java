package org.docket.approval.chain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.EndAction;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepPolicy;
import org.docket.organization.Who;

/** Everybody whom a chain names. */
final class ChainPeople {

  private ChainPeople() {}

  static List<Who> of(ChainDefinition chain) {
    ChainMap map = ChainMap.of(chain);
    List<Who> all = new ArrayList<>();
    map.steps().forEach(step -> all.addAll(of(map.step(step))));
    for (EndAction action : chain.onEnd()) {
      all.addAll(of(action));
    }
    return all;
  }

  private static List<Who> of(EndAction action) {
    if (action instanceof EndAction.Tell tell) {
      return tell.who();
    }
    return action instanceof EndAction.Grant grant ? grant.who() : List.of();
  }

  private static List<Who> of(ChainStep step) {
    if (step instanceof SpawnStep spawn) {
      return spawn.by();
    }
    if (step instanceof InformStep inform) {
      return inform.people();
    }
    return step instanceof HumanStep human ? ofHuman(human) : List.of();
  }

  private static List<Who> ofHuman(HumanStep human) {
    Stream<Who> late =
        human.deadline().map(Deadline::late).orElse(List.of()).stream()
            .flatMap(
                measure -> Stream.concat(measure.remind().stream(), measure.escalate().stream()));
    Stream<Who> told = human.onDone().stream().flatMap(action -> of(action).stream());
    StepPolicy policy = human.policy();
    Stream<Who> left =
        Stream.of(policy.except(), policy.veto(), policy.paper(), policy.applicant())
            .flatMap(List::stream);
    return Stream.of(human.by().stream(), late, told, left).flatMap(Function.identity()).toList();
  }
}
