package org.docket.bench.documents;

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
import org.docket.numbering.NumberRequest;
import org.docket.numbering.Numbers;
import org.docket.numbering.SeriesDefinition;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;

/** Numbers a second, each drawn and entered in the register in a transaction of its own. */
final class NumberSpeed {

  private static final long NANOS = 2_000_000_000L;

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
  }

  /** By the product. */
  double docket(String series, int threads) {
    SeriesDefinition definition =
        core.get(Definitions.class).require(SeriesDefinition.class, series);
    Numbers numbers = core.get(Numbers.class);
    DocketClock clock = core.get(DocketClock.class);
    EvaluationContext now = EvaluationContext.of(clock.now(), clock.zone());
    CurrentUser user = core.get(CurrentUser.class);
    var actor = core.person("ma.jun");
    return measured(
        threads,
        unused ->
            () -> {
              NumberRequest request =
                  new NumberRequest(definition, Ids.next(), Values.none(), Scope.empty(), now);
              return user.runAs(actor, () -> numbers.draw(request));
            });
  }

  /** By hand: the same rows and indexes, prepared statements, the counter last. */
  double bare(int threads) {
    List<Sql> connections = new ArrayList<>();
    try {
      return measured(
          threads,
          unused -> {
            Sql sql = Sql.on(url);
            connections.add(sql);
            return () -> {
              sql.inTransaction(NumberSpeed::draw);
              return next.incrementAndGet();
            };
          });
    } finally {
      connections.forEach(Sql::close);
    }
  }

  private static void draw(Sql sql) {
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
