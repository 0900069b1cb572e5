package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.ApprovalPreview;
import org.docket.approval.ApprovalPreviews;
import org.docket.approval.ApprovalTrail;
import org.docket.approval.Approvals;
import org.docket.approval.Tasks;
import org.docket.approval.chain.Act;
import org.docket.definition.Definitions;
import org.docket.definition.ShippedPacks;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.ListRequest;
import org.docket.record.RecordHistory;
import org.docket.record.RecordLists;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.testing.UseCaseCosts;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every scenario of the shipped packs holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedScenariosTest {

  private static final String BEGUN = "repair-solved-by-telephone";

  private final ScenarioWorld world = new ScenarioWorld(ShippedPacks.all());

  @TestFactory
  Stream<DynamicTest> shouldHold() {
    return Stream.concat(
        world.tests(),
        Stream.of(
            DynamicTest.dynamicTest(
                "every outcome of every step is taken",
                () -> assertThat(world.taken().outcomesNeverTaken()).isEmpty()),
            DynamicTest.dynamicTest(
                "everybody who joins when a step is late has joined",
                () -> assertThat(world.taken().measuresNeverTaken()).isEmpty())));
  }

  @Test
  void shouldHoldTogetherInTheDemonstration() {
    List<PlayedScenario> played = world.demonstration();

    assertThat(played).hasSizeGreaterThan(20);
    assertThat(played)
        .allSatisfy(each -> assertThat(each.differences()).as(each.scenario().key()).isEmpty());
  }

  /**
   * What a use case may cost: what was measured, and one more for looking once a second whether
   * another server changed the organisation. The commit is one more, and so is asking PostgreSQL to
   * keep the plans of a decision: six in all. The last decision draws up the document, which looks
   * whether the number of the record is void, and gives the notice.
   */
  @Test
  void shouldTakeFewStatements() {
    world.play(BEGUN);
    UseCaseCosts costs = world.world().get(UseCaseCosts.class);
    costs.forget();
    world.play(BEGUN);
    read();
    assertThat(costs.of("Records.createAndSubmit")).allMatch(count -> count <= 9);
    assertThat(costs.of("Decisions.decide")).hasSize(3);
    assertThat(costs.of("Decisions.decide").subList(0, 2))
        .allMatch(count -> count <= 5)
        .anyMatch(count -> count <= 4);
    assertThat(costs.of("Decisions.decide").get(2))
        .as("with document and notice")
        .isLessThanOrEqualTo(16);
    assertThat(costs.of("Tasks.open")).allMatch(count -> count <= 3);
    assertThat(costs.of("Tasks.done")).allMatch(count -> count <= 3);
    assertThat(costs.of("RecordLists.list")).allMatch(count -> count <= 3);
    assertThat(costs.of("Records.get")).allMatch(count -> count <= 4);
    assertThat(costs.of("RecordHistory.timeline")).allMatch(count -> count <= 4);
    assertThat(costs.of("RecordHistory.related")).allMatch(count -> count <= 6);
    assertThat(costs.of("Tasks.onRecord")).allMatch(count -> count <= 2);
  }

  private void read() {
    world
        .world()
        .get(Stage.class)
        .play("zhang.jianguo", Instant.parse("2026-04-01T01:00:00Z"), this::readAsNow);
  }

  private UUID readAsNow() {
    World beans = world.world();
    beans.get(Tasks.class).open(Optional.empty(), 20);
    beans.get(Tasks.class).done(Optional.empty(), 20);
    UUID record =
        beans.get(RecordLists.class).list(ListRequest.of("repair-report")).items().get(0).id();
    beans.get(Records.class).get(record);
    beans.get(RecordHistory.class).timeline(record);
    beans.get(RecordHistory.class).related(record);
    beans.get(Tasks.class).onRecord(record);
    return record;
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

  @Test
  void shouldNameEveryUnitAndPositionInBothLanguages() {
    OrganizationChart chart = bean(Organization.class).chart();
    List<Text> names =
        Stream.concat(
                chart.units().stream().map(Unit::name),
                chart.positions().stream().map(Position::name))
            .toList();

    assertThat(names)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            name -> {
              assertThat(name.in(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
              assertThat(name.in(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            });
  }

  private boolean mayWithdraw(String login, ScenarioWorld.Begun begun) {
    return as(
        login, begun, () -> bean(Approvals.class).possible(begun.record()).contains(Act.WITHDRAW));
  }

  private boolean withdrawn(ScenarioWorld.Begun begun, String reason) {
    bean(Approvals.class).withdraw(begun.record(), Optional.empty(), Optional.of(reason));
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
