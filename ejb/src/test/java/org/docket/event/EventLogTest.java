package org.docket.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.docket.event.EventChain.Break;
import org.docket.event.EventVerifier.FeatureFinding;
import org.docket.event.EventVerifier.Finding;
import org.docket.event.internal.EventStore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private static TestDatabase database;

  private final CurrentUser currentUser = new CurrentUser();
  private final EventStore store = new EventStore(database.entities(), database.transactions());
  private final EventLog log = new EventLog(store, new DocketClock(), currentUser);
  private final EventVerifier verifier = new EventVerifier(store, database.transactions());
  private final UUID record = Ids.next();

  @BeforeAll
  static void open() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void shouldFitTheSchema() {
    database.validateMappings();
  }

  @Test
  void shouldReadBackWhatHappenedInOrderWithActor() {
    Actor actor = new Actor(Ids.next(), "li.wei", "李伟", Locale.CHINESE, false);
    currentUser.runAs(
        actor,
        () -> {
          append("a.first", Map.of("total", "12.50"));
          append("a.second", Map.of("note", "好"));
          return null;
        });

    List<LoggedEvent> events = database.call(() -> log.of(record));

    assertThat(events).extracting(LoggedEvent::kind).containsExactly("a.first", "a.second");
    assertThat(events).extracting(LoggedEvent::actor).containsOnly(actor.personId());
    assertThat(events.get(1).data().get("note").asText()).isEqualTo("好");
    assertThat(events.get(1).position()).isEqualTo(2);
  }

  @Test
  void shouldChainSeveralEventsOfOneTransaction() {
    database.run(
        () -> {
          log.append("a.first", record, Map.of());
          log.append("a.second", record, Map.of());
        });
    append("a.third", Map.of());

    assertThat(verifier.verify(record)).isEmpty();
    assertThat(database.call(() -> store.head(record)).length()).isEqualTo(3);
  }

  @Test
  void shouldLeaveNothingBehindWhenTheTransactionFails() {
    append("a.first", Map.of());

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      log.append("a.second", record, Map.of());
                      database.entities().flush();
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(database.call(() -> log.of(record))).hasSize(1);
    assertThat(verifier.verify(record)).isEmpty();
  }

  @Test
  void shouldKeepOneChainWhenManyAppendAtOnce() throws Exception {
    append("a.created", Map.of());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all =
        java.util.stream.IntStream.range(0, 40)
            .<Future<?>>mapToObj(i -> threads.submit(() -> append("a.done", Map.of("i", i))))
            .toList();
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertThat(verifier.verify(record)).isEmpty();
    assertThat(database.call(() -> log.of(record))).hasSize(41);
  }

  @Test
  void shouldFindTamperingInTheTable() {
    append("a.first", Map.of("total", "1"));
    append("a.second", Map.of());
    append("a.third", Map.of());

    sql("update docket_event set data = '{\"total\":\"9\"}' where position = 1 and record_id = ?");
    assertThat(verifier.verifyAll())
        .contains(new Finding(record, new Break(1, Break.Kind.CHANGED)));

    sql("update docket_event set data = '{\"total\":\"1\"}' where position = 1 and record_id = ?");
    assertThat(verifier.verify(record)).isEmpty();

    sql("delete from docket_event where position = 3 and record_id = ?");
    assertThat(verifier.verify(record)).contains(new Finding(record, new Break(3, Break.Kind.CUT)));

    sql("delete from docket_event where record_id = ?");
    assertThat(verifier.verifyAll()).contains(new Finding(record, new Break(1, Break.Kind.CUT)));
  }

  @Test
  void shouldFindAnEventWithoutARecordThatWasRemoved() {
    for (int i = 1; i <= 3; i++) {
      String login = "li.wei" + i;
      database.run(() -> log.append("door.opened", null, Map.of("login", login)));
    }
    assertThat(verifier.verifyFeatures()).isEmpty();

    byPosition("update docket_event set chain = null where chain = 'door' and position = ?", 2);
    assertThat(verifier.verifyFeatures())
        .containsExactly(new FeatureFinding("door", new Break(3, Break.Kind.OUT_OF_PLACE)));

    byPosition("delete from docket_event where chain = 'door' and position >= ?", 1);
    assertThat(verifier.verifyFeatures())
        .containsExactly(new FeatureFinding("door", new Break(1, Break.Kind.CUT)));
    database.run(() -> log.append("door.opened", null, Map.of()));
    assertThat(verifier.verifyFeatures())
        .as("what comes later hides nothing")
        .containsExactly(new FeatureFinding("door", new Break(4, Break.Kind.OUT_OF_PLACE)));
    byPosition("delete from docket_event where chain = 'door' and position >= ?", 1);
    byPosition("delete from docket_event_feature_head where feature = 'door' and length >= ?", 1);
  }

  @Test
  void shouldKeepOneChainOfLogInsWhenManyComeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all =
        java.util.stream.IntStream.range(0, 40)
            .<Future<?>>mapToObj(
                i ->
                    threads.submit(
                        () -> database.run(() -> log.append("account.logged-in", null, Map.of()))))
            .toList();
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertThat(verifier.verifyFeatures()).isEmpty();
    assertThat(database.call(() -> store.head("account")).length()).isEqualTo(40);
  }

  @Test
  void shouldBeginOneChainWhenManyTellOfAFeatureForTheFirstTime() throws Exception {
    int threads = 6;
    int features = 30;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Object>> all =
        pool.invokeAll(
            Collections.nCopies(
                threads,
                () -> {
                  for (int i = 0; i < features; i++) {
                    String kind = "gate" + i + ".opened";
                    together.await(10, TimeUnit.SECONDS);
                    database.run(() -> log.append(kind, null, Map.of()));
                  }
                  return threads;
                }));
    for (Future<Object> one : all) {
      one.get();
    }
    pool.shutdown();

    assertThat(verifier.verifyFeatures()).isEmpty();
    for (int i = 0; i < features; i++) {
      String feature = "gate" + i;
      assertThat(database.call(() -> store.head(feature)).length()).isEqualTo(threads);
    }
  }

  private void byPosition(String statement, long position) {
    database.run(
        () ->
            database
                .entities()
                .createNativeQuery(statement)
                .setParameter(1, position)
                .executeUpdate());
  }

  private void append(String kind, Map<String, ?> data) {
    database.run(() -> log.append(kind, record, data));
  }

  private void sql(String statement) {
    database.run(
        () ->
            database
                .entities()
                .createNativeQuery(statement)
                .setParameter(1, record)
                .executeUpdate());
  }
}
