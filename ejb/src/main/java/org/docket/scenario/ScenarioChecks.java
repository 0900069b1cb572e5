package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.approval.ApprovalTrail;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordView;
import org.docket.record.Records;

/** Compares what a scenario expects with what is, and says the difference in words. */
@ApplicationScoped
public class ScenarioChecks {

  private final Stage stage;
  private final Records records;
  private final ApprovalTrail trail;
  private final ScenarioActions actions;
  private final IssuedChecks issued;

  @Inject
  public ScenarioChecks(
      Stage stage,
      Records records,
      ApprovalTrail trail,
      ScenarioActions actions,
      IssuedChecks issued) {
    this.stage = stage;
    this.records = records;
    this.trail = trail;
    this.actions = actions;
    this.issued = issued;
  }

  List<String> check(Expectation expectation, Aliases known, Instant now) {
    if (expectation instanceof Expectation.Refused refused) {
      return refused(refused, known, now);
    }
    if (expectation instanceof Expectation.RecordStands stands) {
      String reader = stands.seenBy().orElse(ScenarioReader.ANY_ADMINISTRATOR);
      return stage.play(reader, now, () -> stands(stands, known));
    }
    return stage.play(
        ScenarioReader.ANY_ADMINISTRATOR,
        now,
        () -> issued.check((Expectation.Issued) expectation, known));
  }

  private List<String> stands(Expectation.RecordStands expected, Aliases known) {
    UUID id = known.require(expected.alias());
    RecordView record = records.get(id);
    List<String> differences = new ArrayList<>();
    expected.state().ifPresent(state -> compare("state", state, record.state().key(), differences));
    expected.number().ifPresent(number -> number(number, record.number(), differences));
    expected
        .path()
        .ifPresent(
            path -> compare("path", path.toString(), trail.path(id).toString(), differences));
    expected
        .waitingFor()
        .ifPresent(
            people ->
                compare(
                    "waitingFor",
                    new TreeSet<>(people).toString(),
                    logins(trail.waitingFor(id)).toString(),
                    differences));
    expected
        .told()
        .ifPresent(
            people ->
                compare(
                    "told",
                    new TreeSet<>(people).toString(),
                    logins(trail.told(id)).toString(),
                    differences));
    FieldChecks fields = new FieldChecks(known, stage::loginOf);
    expected
        .fields()
        .properties()
        .forEach(
            field ->
                fields
                    .difference(field.getValue(), record.data().path(field.getKey()))
                    .ifPresent(what -> differences.add(field.getKey() + ": " + what)));
    return differences.stream()
        .map(what -> expected.location() + ": " + expected.alias() + " " + what)
        .toList();
  }

  private SortedSet<String> logins(Collection<UUID> people) {
    SortedSet<String> logins = new TreeSet<>();
    people.forEach(person -> logins.add(stage.loginOf(person)));
    return logins;
  }

  private static void number(String expected, Optional<String> actual, List<String> differences) {
    String found = actual.orElse(Expectation.NO_NUMBER);
    boolean fits =
        expected.startsWith("~") ? found.matches(expected.substring(1)) : found.equals(expected);
    if (!fits) {
      differences.add("number: expected %s but it is %s".formatted(expected, found));
    }
  }

  private static void compare(
      String what, String expected, String actual, List<String> differences) {
    if (!expected.equals(actual)) {
      differences.add("%s: expected %s but it is %s".formatted(what, expected, actual));
    }
  }

  private List<String> refused(Expectation.Refused expected, Aliases known, Instant now) {
    String words = expected.location() + ": " + ScenarioActions.words(expected.action());
    try {
      actions.perform(expected.action(), now, known);
      return List.of(words + ": expected " + expected.code() + " but it was allowed");
    } catch (ProblemException refusal) {
      List<String> codes = refusal.problems().stream().map(Problem::code).toList();
      return codes.contains(expected.code())
          ? List.of()
          : List.of("%s: expected %s but it was %s".formatted(words, expected.code(), codes));
    }
  }
}
