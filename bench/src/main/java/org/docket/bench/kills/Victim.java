package org.docket.bench.kills;

import jakarta.enterprise.inject.spi.Extension;
import java.nio.file.Path;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.docket.approval.internal.Calls;
import org.docket.bench.rig.BareCore;

/**
 * The process that is killed: workers take jobs through their approval to the printed sheet, those
 * first that an earlier process has left open. Ends by itself only when asked to finish them.
 */
final class Victim {

  private static final int DELIVERERS = 2;
  private static final long PAUSE_MILLIS = 5;

  /** Written when the workers begin; whoever kills waits for it. */
  static final String BEGAN = "The workers begin";

  private final BareCore core;
  private final Watch watch;
  private final Answers answers;
  private final Queue<UUID> leftOpen = new ConcurrentLinkedQueue<>();

  private Victim(BareCore core, Watch watch, Answers answers) {
    this.core = core;
    this.watch = watch;
    this.answers = answers;
  }

  /**
   * @param arguments the database, the file of the phases, the file of the answers, how many
   *     workers, and whether they only finish what is open
   */
  public static void main(String[] arguments) throws Exception {
    int workers = Integer.parseInt(arguments[3]);
    boolean onlyFinish = Boolean.parseBoolean(arguments[4]);
    Watch watch = new Watch(Phases.in(Path.of(arguments[1]), workers));
    try (BareCore core = new BareCore(arguments[0], workers, watch, new Extension[] {watch});
        Answers answers = new Answers(Path.of(arguments[2]))) {
      new Victim(core, watch, answers).work(workers, onlyFinish);
    }
  }

  private void work(int workers, boolean onlyFinish) throws InterruptedException {
    core.sql()
        .query(
            "select id from docket_record where form = ? and state = 'running'",
            row -> leftOpen.add(row.getObject(1, UUID.class)),
            Job.FORM);
    for (int number = 0; number < DELIVERERS; number++) {
      Thread deliverer = new Thread(this::deliver);
      deliverer.setDaemon(true);
      deliverer.start();
    }
    System.out.println(BEGAN);
    CountDownLatch done = new CountDownLatch(workers);
    for (int number = 0; number < workers; number++) {
      int worker = number;
      new Thread(
              () -> {
                work(worker, new Job(core, answers), onlyFinish);
                done.countDown();
              })
          .start();
    }
    done.await();
    while (onlyFinish && undelivered() > 0) {
      pause();
    }
  }

  /** As each sweep of a server does. */
  private void deliver() {
    while (true) {
      core.get(Calls.class).round();
      pause();
    }
  }

  private int undelivered() {
    int[] calls = {0};
    core.sql().query("select count(*) from docket_call", row -> calls[0] = row.getInt(1));
    return calls[0];
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
  }

  private void work(int worker, Job job, boolean onlyFinish) {
    watch.worker(worker);
    while (true) {
      UUID open = leftOpen.poll();
      if (open != null) {
        job.goOn(open);
      } else if (onlyFinish) {
        return;
      } else {
        job.goOn(job.submit());
      }
    }
  }
}
