package org.docket.bench.documents;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.docket.bench.rig.BareCore;
import org.docket.bench.rig.Sql;
import org.docket.definition.Definitions;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Scope;
import org.docket.expression.Values;
import org.docket.numbering.CounterKey;
import org.docket.numbering.NumberRequest;
import org.docket.numbering.Numbers;
import org.docket.numbering.SeriesDefinition;
import org.docket.numbering.internal.NumberBlocks;
import org.docket.numbering.internal.NumberStore;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.Transactions;
import org.hibernate.Session;

/** Numbers a second, and what they cost. */
final class NumberSpeed {

  private static final long NANOS = 2_000_000_000L;
  private static final int COUNTED = 500;

  private final BareCore core;
  private final String url;
  private final AtomicLong next = new AtomicLong();

  NumberSpeed(BareCore core, String url) {
    this.core = core;
    this.url = url;
    core.sql().run("create table bench_counter (series text primary key, next bigint not null)");
    core.sql()
        .run(
            "create table bench_number (series text, number text, counted bigint not null,"
                + " record_id uuid not null, issued_at timestamptz not null,"
                + " primary key (series, number))");
    core.sql().run("create index bench_number_record on bench_number (record_id)");
    core.sql().run("create index bench_number_latest on bench_number (series, issued_at)");
    core.sql().run("create index bench_number_counted on bench_number (series, counted)");
    core.sql().run("insert into bench_counter values ('bench', 1)");
    SurroundingRows.makeTables(core.sql());
  }

  /** What a transaction does besides drawing. */
  enum Around {
    NOTHING,
    RECORD
  }

  /** By the product: drawn and entered in the register, with a commit. */
  double docket(String series, Around around, int threads) {
    return measured(threads, unused -> drawing(series, around));
  }

  private Callable<?> drawing(String series, Around around) {
    SeriesDefinition definition = series(series);
    Numbers numbers = core.get(Numbers.class);
    DocketClock clock = core.get(DocketClock.class);
    EvaluationContext now = EvaluationContext.of(clock.now(), clock.zone());
    CurrentUser user = core.get(CurrentUser.class);
    Transactions transactions = core.get(Transactions.class);
    EntityManager entities = core.get(EntityManager.class);
    var actor = core.person("ma.jun");
    return () -> {
      NumberRequest request =
          new NumberRequest(definition, Ids.next(), Values.none(), Scope.empty(), now);
      return user.runAs(
          actor,
          () ->
              transactions.separately(
                  () -> {
                    if (around == Around.RECORD) {
                      entities.unwrap(Session.class).doWork(SurroundingRows::write);
                    }
                    return numbers.draw(request);
                  }));
    };
  }

  private SeriesDefinition series(String key) {
    return core.get(Definitions.class).require(SeriesDefinition.class, key);
  }

  /** By the product: only a value is taken, in a transaction of its own; no register, no record. */
  double alone(String key, int threads) {
    SeriesDefinition series = series(key);
    NumberStore store = core.get(NumberStore.class);
    NumberBlocks blocks = core.get(NumberBlocks.class);
    Transactions transactions = core.get(Transactions.class);
    CounterKey counter = new CounterKey(key, "alone", "");
    return measured(
        threads,
        unused ->
            () ->
                transactions.separately(
                    () ->
                        series.gapsAllowed()
                            ? blocks.take(counter, 1, 1, "{}")
                            : store.take(counter, 1, 1, 1, "{}")));
  }

  /** By hand: the same rows and indexes, prepared statements, the counter last. */
  double bare(Around around, int threads) {
    List<Sql> connections = new ArrayList<>();
    try {
      return measured(
          threads,
          unused -> {
            Sql sql = Sql.on(url);
            connections.add(sql);
            return () -> {
              sql.inTransaction(own -> draw(own, around));
              return next.incrementAndGet();
            };
          });
    } finally {
      connections.forEach(Sql::close);
    }
  }

  private static void draw(Sql sql, Around around) throws SQLException {
    if (around == Around.RECORD) {
      SurroundingRows.write(sql.connection());
    }
    long[] drawn = new long[1];
    sql.query(
        "update bench_counter set next = next + 1 where series = 'bench' returning next - 1",
        row -> drawn[0] = row.getLong(1));
    sql.run(
        "insert into bench_number values ('bench', ?, ?, ?, now())",
        "B-%06d".formatted(drawn[0]),
        drawn[0],
        UUID.randomUUID());
  }

  /**
   * What one draw costs the database.
   *
   * @param statements without those that only begin and end transactions
   * @param commits that make something durable
   */
  record Cost(double statements, double commits) {}

  Cost cost(String series) {
    Callable<?> draw = drawing(series, Around.NOTHING);
    repeat(draw, COUNTED);
    core.sql().script("create extension if not exists pg_stat_statements");
    core.sql().script("select pg_stat_statements_reset()");
    double begun = transactions();
    repeat(draw, COUNTED);
    double ended = transactions();
    double statements =
        figure(
            "select coalesce(sum(calls), 0) from pg_stat_statements"
                + " where query ilike any (array['%docket_counter%', '%docket_number%'])");
    return new Cost(statements / COUNTED, (ended - begun) / COUNTED);
  }

  /** That have written something, since the database is there. */
  private double transactions() {
    return figure("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
  }

  private double figure(String query) {
    double[] figure = new double[1];
    core.sql().query(query, row -> figure[0] = row.getDouble(1));
    return figure[0];
  }

  private static void repeat(Callable<?> operation, int times) {
    try {
      for (int i = 0; i < times; i++) {
        operation.call();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Worker {
    Callable<?> of(int thread);
  }

  private static double measured(int threads, Worker worker) {
    List<Callable<?>> operations = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      operations.add(worker.of(i));
    }
    round(operations, NANOS / 2);
    return round(operations, NANOS);
  }

  private static double round(List<Callable<?>> operations, long nanos) {
    ExecutorService pool = Executors.newFixedThreadPool(operations.size());
    long began = System.nanoTime();
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (Callable<?> operation : operations) {
        counts.add(
            pool.submit(
                () -> {
                  long count = 0;
                  while (System.nanoTime() - began < nanos) {
                    operation.call();
                    count++;
                  }
                  return count;
                }));
      }
      long all = 0;
      for (Future<Long> count : counts) {
        all += count.get();
      }
      return all * 1e9 / (System.nanoTime() - began);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }
}
