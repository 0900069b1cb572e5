package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import java.util.Collections;
import java.util.List;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordBulk.Changing;
import org.docket.record.RecordBulk.Item;
import org.docket.record.RecordBulk.Making;
import org.docket.record.RecordBulk.Result;
import org.docket.record.RecordBulk.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordBulkTest {

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final Actor clerk = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor manager = world.person("wang.fang", "王芳", "manager", "SH01");
  private final RecordBulk bulk =
      new RecordBulk(
          world.records,
          world.batches,
          world.changes,
          new Repeats(world.rows, world.rights, world.clock),
          world.database.transactions());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldWriteAllOrNone() {
    assertThatThrownBy(() -> all(List.of(customer("C1"), customer("C2"), customer("C1"))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.first().pointer()).isEqualTo("/items/2/data/code"));
    assertThat(count()).isZero();

    assertThat(all(List.of(customer("C1"), customer("C2"))))
        .extracting(Result::status)
        .containsOnly(Status.CREATED);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void shouldWriteEachForItselfAndSayWhatIsWrong() {
    List<Result> results =
        each(
            clerk,
            List.of(customer("C1"), new Making(json("{'code':'C2'}"), true), customer("C3")),
            null);

    assertThat(results)
        .extracting(Result::status)
        .containsExactly(Status.CREATED, Status.FAILED, Status.CREATED);
    assertThat(results.get(1).problems())
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder("/items/1/data/name", "/items/1/data/region");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void shouldAnswerARepeatedRequestAgainAndWriteOnlyWhatFailed() {
    List<Item> items = List.of(customer("C1"), new Making(json("{'code':'C2'}"), true));
    List<Result> first = each(clerk, items, "key-1");

    List<Result> second = each(clerk, List.of(items.get(0), customer("C2")), "key-1");

    assertThat(second.get(0).record().orElseThrow().id())
        .isEqualTo(first.get(0).record().orElseThrow().id());
    assertThat(second.get(1).status()).isEqualTo(Status.CREATED);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void shouldChangeOnlyTheFieldsThatWereSentInTheVersionThatWasSeen() {
    RecordView made = all(List.of(customer("C1"))).get(0).record().orElseThrow();
    Changing change = new Changing(made.id(), made.version(), json("{'phone':'13800001111'}"));

    Result changed = each(clerk, List.of(change), null).get(0);
    Result again = each(clerk, List.of(change), null).get(0);

    assertThat(changed.status()).isEqualTo(Status.UPDATED);
    assertThat(changed.record().orElseThrow().data().path("name").asText()).isEqualTo("Name C1");
    assertThat(again.status()).isEqualTo(Status.FAILED);
    assertThat(again.problems()).extracting(Problem::code).containsExactly("record.stale");
  }

  @Test
  void shouldMakeNoRevisionWhenNothingChanges() {
    RecordView made = all(List.of(customer("C1"))).get(0).record().orElseThrow();

    Result result =
        each(
                clerk,
                List.of(new Changing(made.id(), made.version(), json("{'name':'Name C1'}"))),
                null)
            .get(0);

    assertThat(result.status()).isEqualTo(Status.UNCHANGED);
    assertThat(result.record().orElseThrow().revision()).isEqualTo(made.revision());
  }

  @Test
  void shouldGiveNobodyMoreRightsThanThePage() {
    RecordView made = all(List.of(customer("C1"))).get(0).record().orElseThrow();
    Changing change = new Changing(made.id(), made.version(), json("{'name':'Mine'}"));

    Result refused = each(manager, List.of(change), null).get(0);

    assertThat(refused.status()).isEqualTo(Status.FAILED);
    assertThat(world.as(clerk, () -> world.records.get(made.id())).title()).isEqualTo("Name C1");
  }

  @Test
  void shouldRefuseTooManyAndNone() {
    for (List<Item> items :
        List.of(List.<Item>of(), Collections.<Item>nCopies(RecordBulk.MOST + 1, customer("C1")))) {
      assertThatThrownBy(() -> each(clerk, items, null))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("record.bulk-size");
    }
  }

  private static Item customer(String code) {
    return new Making(
        json("{'code':'%s','name':'Name %s','region':'east'}".formatted(code, code)), true);
  }

  private List<Result> all(List<Item> items) {
    return world.currentUser.runAs(clerk, () -> bulk.all("customer", items, null));
  }

  private List<Result> each(Actor actor, List<Item> items, String key) {
    return world.currentUser.runAs(actor, () -> bulk.each("customer", items, key));
  }

  private int count() {
    return world.as(clerk, () -> world.lists.list(ListRequest.of("customer"))).items().size();
  }
}
