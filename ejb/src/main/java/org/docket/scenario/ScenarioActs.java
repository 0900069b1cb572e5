package org.docket.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.Approvals;
import org.docket.approval.Intervention;
import org.docket.approval.Interventions;
import org.docket.approval.TaskAct;
import org.docket.approval.TaskActs;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.problem.ProblemException;

/** Does with tasks and records what a scenario says besides deciding. */
@ApplicationScoped
public class ScenarioActs {

  private static final Set<String> ABOUT_RECORD = Set.of("undo", "remind", "withdraw");

  private final TaskActs taskActs;
  private final Approvals approvals;
  private final Interventions interventions;
  private final Organization organization;

  @Inject
  public ScenarioActs(
      TaskActs taskActs,
      Approvals approvals,
      Interventions interventions,
      Organization organization) {
    this.interventions = interventions;
    this.taskActs = taskActs;
    this.approvals = approvals;
    this.organization = organization;
  }

  static boolean isAboutRecord(Action.Acts act) {
    return ABOUT_RECORD.contains(act.act());
  }

  UUID withRecord(Action.Acts act, UUID record) {
    switch (act.act()) {
      case "undo" -> approvals.undo(record, act.comment());
      case "remind" -> approvals.remind(record, act.comment());
      default -> approvals.withdraw(record, Optional.empty(), act.comment());
    }
    return record;
  }

  UUID withTask(Action.Acts act, UUID task, ObjectNode data) {
    return taskActs.act(task, taskAct(act, data));
  }

  /** As an administrator enters it, so that nobody outside is called. */
  UUID answer(Action.Answers answers, UUID record) {
    int visit =
        interventions.places(record).stream()
            .filter(place -> place.call().filter(call -> isOf(call, answers)).isPresent())
            .map(Intervention.Place::visit)
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ScenarioProblems.noCall(answers.step(), answers.on(), answers.location())));
    interventions.intervene(record, new Intervention.Answer(visit, answers.data(), answers.step()));
    return record;
  }

  private static boolean isOf(Intervention.Call call, Action.Answers answers) {
    return call.step().equals(answers.step());
  }

  private TaskAct taskAct(Action.Acts act, ObjectNode data) {
    return switch (act.act()) {
      case "return" ->
          new TaskAct.Return(act.returnTo().orElse(""), act.straightBack(), act.comment(), data);
      case "transfer" -> new TaskAct.Transfer(person(act), act.comment());
      case "delegate" -> new TaskAct.Delegate(person(act), act.comment());
      case "add-signer" ->
          new TaskAct.AddSigner(
              person(act),
              TaskAct.When.valueOf(act.when().toUpperCase(Locale.ROOT)),
              act.comment());
      case "remove-signer" -> new TaskAct.RemoveSigner(person(act), act.comment());
      case "ask" -> new TaskAct.Ask(person(act), act.comment());
      case "reply" -> new TaskAct.Reply(act.comment());
      case "claim" -> new TaskAct.Claim();
      case "release" -> new TaskAct.Release();
      case "hold" -> new TaskAct.Hold(act.comment());
      default -> new TaskAct.Resume(act.comment());
    };
  }

  private UUID person(Action.Acts act) {
    return act.person()
        .flatMap(organization::person)
        .map(Person::id)
        .orElseThrow(
            () -> new ProblemException(ScenarioProblems.noPerson(act.act(), act.location())));
  }
}
