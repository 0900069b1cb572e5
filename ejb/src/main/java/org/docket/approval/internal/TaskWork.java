package org.docket.approval.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.TaskView;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepFields;
import org.docket.approval.chain.StepPolicy.Signing;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.May;
import org.docket.approval.engine.Returning;
import org.docket.approval.engine.Turn;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.problem.Text;

/** What a person needs to work on a task. */
record TaskWork(TaskView view, boolean mine, Text why) {

  /** A turn, and who is asked in it. */
  record Desk(ChainMap map, ApprovalState state, Active.AtStep place, Turn turn, UUID principal) {

    Set<Act> acts() {
      return May.with(map, state, place, turn, principal);
    }
  }

  TaskView.Work of(
      TaskFields task,
      Optional<TaskView.LineChoice> choice,
      Optional<Desk> desk,
      OrganizationChart people) {
    HumanStep step = task.step();
    boolean asked = view.asked().kind().equals("enquiry");
    StepFields fields = asked ? StepFields.none() : step.fields();
    Set<Act> acts = desk.map(Desk::acts).orElse(Set.of());
    return new TaskView.Work(
        view,
        mine,
        fields.whole(),
        fields.edit(),
        fields.require(),
        step.fields().hide(),
        task.lines(),
        choice,
        why,
        acts,
        acts.contains(Act.RETURN) ? goals(desk.orElseThrow()) : List.of(),
        desk.map(known -> added(known, people)).orElse(List.of()),
        step.policy().answering().comments(),
        asked ? Signing.NONE : step.policy().answering().signing(),
        asked ? 0 : step.policy().answering().files());
  }

  TaskView.Work ofRepair() {
    return new TaskView.Work(
        view,
        mine,
        true,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        why,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Signing.NONE,
        0);
  }

  private static List<TaskView.ReturnGoal> goals(Desk desk) {
    return new Returning(desk.map(), desk.state())
        .from(desk.place()).stream()
            .map(
                goal ->
                    new TaskView.ReturnGoal(
                        goal.step().key(), goal.step().title(), goal.straightBack()))
            .toList();
  }

  private static List<TaskView.Added> added(Desk desk, OrganizationChart people) {
    return desk.place().turns().stream()
        .filter(turn -> turn.pending() && turn.of().filter(desk.turn().id()::equals).isPresent())
        .map(turn -> added(turn, people))
        .toList();
  }

  private static TaskView.Added added(Turn turn, OrganizationChart people) {
    UUID person = turn.asked().get(0);
    return new TaskView.Added(
        person,
        people.person(person).map(Person::name).orElse("?"),
        turn.kind().name().toLowerCase(Locale.ROOT));
  }
}
