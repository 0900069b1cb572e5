package org.docket.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.docket.notification.internal.NoticeRow;
import org.docket.platform.Ids;
import org.docket.problem.Text;
import org.docket.record.internal.RecordRow;
import org.docket.testing.TestDatabase;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Also on the product's database where the build gives its address; only there statements go
 * together.
 */
class JointWritesTest {

  private static final UUID SOMEBODY = Ids.next();

  private TestDatabase database;

  static Stream<Boolean> databases() {
    return System.getProperty("docket.test.db.url", "").startsWith("jdbc:postgresql:")
        ? Stream.of(false, true)
        : Stream.of(false);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void open(boolean postgresql) {
    database = postgresql ? TestDatabase.postgresql() : TestDatabase.h2();
  }

  private EntityManager entities() {
    return database.entities();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void shouldWriteAllTablesOfATransactionInOneTrip(boolean postgresql) {
    open(postgresql);
    RecordRow kept = add();
    RecordRow changed = add();
    NoticeRow removed = noticeOf(kept);
    database.run(() -> entities().persist(removed));
    LongSupplier trips = database.trips();

    long taken =
        database.call(
            () -> {
              entities().find(RecordRow.class, changed.id()).entitle("Changed");
              entities().remove(entities().find(NoticeRow.class, removed.id()));
              long before = trips.getAsLong();
              RecordRow added = row();
              entities().persist(added);
              entities().persist(noticeOf(added));
              entities().flush();
              return trips.getAsLong() - before;
            });

    assertThat(taken).isEqualTo(1);
    assertThat(titleOf(changed)).isEqualTo("Changed");
    assertThat(database.<Object>call(() -> entities().find(NoticeRow.class, removed.id()) == null))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void shouldNoticeThatSomebodyElseWasFaster(boolean postgresql) {
    open(postgresql);
    RecordRow record = add();

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      entities().find(RecordRow.class, record.id()).entitle("Mine");
                      entities().persist(noticeOf(record));
                      database.run(
                          () -> entities().find(RecordRow.class, record.id()).entitle("Theirs"));
                    }))
        .hasCauseInstanceOf(OptimisticLockException.class);
    assertThat(titleOf(record)).isEqualTo("Theirs");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void shouldTellWhichConstraintIsBroken(boolean postgresql) {
    open(postgresql);
    RecordRow record = add();
    RecordRow other = add();

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      entities().find(RecordRow.class, other.id()).entitle("Changed");
                      entities().persist(sameAs(record));
                      entities().flush();
                    }))
        .isInstanceOf(ConstraintViolationException.class);
    assertThat(titleOf(other)).isEmpty();
  }

  /** Many rows are batches by table, which are limited. */
  @ParameterizedTest
  @MethodSource("databases")
  void shouldWriteManyRows(boolean postgresql) {
    open(postgresql);
    List<RecordRow> records = Stream.generate(JointWritesTest::row).limit(120).toList();
    LongSupplier trips = database.trips();

    long taken =
        database.call(
            () -> {
              long before = trips.getAsLong();
              records.forEach(entities()::persist);
              records.forEach(record -> entities().persist(noticeOf(record)));
              entities().flush();
              return trips.getAsLong() - before;
            });

    assertThat(taken).isEqualTo(6);
    assertThat(records).allSatisfy(record -> assertThat(titleOf(record)).isEmpty());
  }

  private RecordRow add() {
    RecordRow row = row();
    database.run(() -> entities().persist(row));
    return row;
  }

  private static RecordRow row() {
    return new RecordRow(Ids.next(), "letter", Ids.next(), SOMEBODY, Instant.now(), null);
  }

  private static RecordRow sameAs(RecordRow record) {
    return new RecordRow(record.id(), "letter", Ids.next(), SOMEBODY, Instant.now(), null);
  }

  private static NoticeRow noticeOf(RecordRow record) {
    return new NoticeRow(SOMEBODY, record.id(), Text.same("Look"), Instant.now());
  }

  private String titleOf(RecordRow record) {
    return database.call(() -> entities().find(RecordRow.class, record.id()).title());
  }
}
