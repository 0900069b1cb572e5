package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.ApprovalPreview;
import org.docket.approval.ApprovalPreviews;
import org.docket.approval.ApprovalTrail;
import org.docket.approval.Approvals;
import org.docket.definition.Definitions;
import org.docket.definition.ShippedPacks;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.problem.ProblemException;
import org.docket.record.RecordHistory;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every scenario of the shipped packs holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedScenariosTest {

  /**
   * What a decision may cost, with finding the task and reading the form before it: measured (45 to
   * 71), and not to grow.
   */
  private static final long MOST_STATEMENTS = 80;

  private static final String BEGUN = "repair-solved-by-telephone";

  private final ScenarioWorld world = new ScenarioWorld(ShippedPacks.all());

  @TestFactory
  Stream<DynamicTest> shouldHold() {
    return world.tests();
  }

  @Test
  void shouldDecideInFewStatements() {
    assertThat(world.statementsOfDecisions(BEGUN))
        .as("statements of each decision")
        .isNotEmpty()
        .allMatch(count -> count <= MOST_STATEMENTS);
  }

  @Test
  void shouldTellBeforehandWhoWillBeAsked() {
    ScenarioWorld.Begun begun = world.begin(BEGUN);
    Action.Creates creation = begun.creation();
    FormDefinition form = bean(Definitions.class).require(FormDefinition.class, creation.form());
    ObjectNode data = bean(ScenarioValues.class).sent(creation.data(), form, begun.known());
    long inserted = world.world().database().statistics().getEntityInsertCount();

    ApprovalPreview preview =
        as(creation.by(), begun, () -> bean(ApprovalPreviews.class).preview(form.key(), data))
            .orElseThrow();

    List<ApprovalPreview.Step> usual =
        preview.steps().stream().filter(ApprovalPreview.Step::usual).toList();
    assertThat(usual.get(0).people()).containsExactly(nameOf(creation.by()));
    assertThat(usual.get(1).people())
        .as("the people who are asked when it is handed in")
        .containsExactlyInAnyOrderElementsOf(waitingFor(begun));
    assertThat(world.world().database().statistics().getEntityInsertCount()).isEqualTo(inserted);
  }

  @Test
  void shouldBeADraftAgainWhenItsCreatorWithdrawsItInTime() {
    ScenarioWorld.Begun begun = world.begin(BEGUN);
    String creator = begun.creation().by();
    RecordView handedIn = record(creator, begun);
    assertThat(mayWithdraw(creator, begun)).isTrue();

    as(creator, begun, () -> withdrawn(begun, "the wrong engine"));

    RecordView draft = record(creator, begun);
    assertThat(draft.state()).isEqualTo(RecordState.DRAFT);
    assertThat(draft.number()).isEqualTo(handedIn.number());
    assertThat(waitingFor(begun)).isEmpty();
    List<RecordHistory.Entry> timeline =
        as(creator, begun, () -> bean(RecordHistory.class).timeline(begun.record()));
    RecordHistory.Entry last = timeline.get(timeline.size() - 1);
    assertThat(last.kind()).isEqualTo("approval.withdrawn");
    assertThat(last.data()).containsEntry("comment", "the wrong engine");
  }

  @Test
  void shouldNotBeWithdrawnOnceSomebodyHasWorkedOnIt() {
    ScenarioWorld.Begun begun = world.begin(BEGUN);
    Action next =
        begun.scenario().actions().stream()
            .filter(Action.Does.class::isInstance)
            .findFirst()
            .orElseThrow();
    bean(ScenarioActions.class).perform(next, begun.at(), begun.known());

    String creator = begun.creation().by();
    assertThat(mayWithdraw(creator, begun)).isFalse();
    assertThatThrownBy(() -> as(creator, begun, () -> withdrawn(begun, "")))
        .isInstanceOf(ProblemException.class);
  }

  private boolean mayWithdraw(String login, ScenarioWorld.Begun begun) {
    return as(login, begun, () -> bean(Approvals.class).mayWithdraw(begun.record()));
  }

  private boolean withdrawn(ScenarioWorld.Begun begun, String reason) {
    bean(Approvals.class).withdraw(begun.record(), Optional.of(reason));
    return true;
  }

  private RecordView record(String login, ScenarioWorld.Begun begun) {
    return as(login, begun, () -> bean(Records.class).get(begun.record()));
  }

  private List<String> waitingFor(ScenarioWorld.Begun begun) {
    return as(
            begun.creation().by(),
            begun,
            () -> bean(ApprovalTrail.class).waitingFor(begun.record()))
        .stream()
        .map(id -> bean(Organization.class).require(id).name())
        .toList();
  }

  private String nameOf(String login) {
    return bean(Organization.class).person(login).orElseThrow().name();
  }

  private <T> T as(String login, ScenarioWorld.Begun begun, Supplier<T> work) {
    return bean(Stage.class).play(login, begun.at(), work);
  }

  private <T> T bean(Class<T> type) {
    return world.world().get(type);
  }

  @AfterAll
  void close() {
    world.close();
  }
}
