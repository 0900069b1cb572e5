package org.docket.schedule;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.docket.platform.DatabaseReady;
import org.docket.platform.DocketClock;
import org.docket.platform.Readiness;
import org.docket.platform.Sweep;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls every sweep twice a minute once the server is ready, whatever the machine's clock is set to
 * meanwhile; a calendar timer of the server would wait until the time that it saw before. It
 * belongs to this server, and the others have their own. A round that still runs is not started
 * again.
 */
@ApplicationScoped
public class SweepTimer {

  private static final Logger LOG = Logger.getLogger(SweepTimer.class);
  private static final long EVERY_SECONDS = 30;

  /** When a round begins, in seconds after the full and the half minute: on all servers at once. */
  private static final long AT_SECOND = 5;

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private Readiness readiness;
  @Inject private DocketClock clock;
  @Inject @Any private Instance<Sweep> sweeps;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Resource private ManagedExecutorService executor;

  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Priority(DatabaseReady.FEATURES) DatabaseReady ready) {
    long second = Math.floorMod(clock.now().getEpochSecond(), EVERY_SECONDS);
    ticking =
        scheduler.scheduleAtFixedRate(
            this::tick,
            Math.floorMod(AT_SECOND - second, EVERY_SECONDS),
            EVERY_SECONDS,
            TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (ticking != null) {
      ticking.cancel(true);
    }
  }

  /** The scheduler has few threads, which others wait for; after a failure it would not go on. */
  private void tick() {
    try {
      executor.execute(this::round);
    } catch (RejectedExecutionException busy) {
      LOG.warnf("No thread is free for timed work; it is tried again: %s", busy.getMessage());
    }
  }

  private void round() {
    if (!readiness.isReady() || !running.compareAndSet(false, true)) {
      return;
    }
    try {
      sweeps.forEach(SweepTimer::run);
    } finally {
      running.set(false);
    }
  }

  /** One sweep that fails must not keep the others from their work. */
  private static void run(Sweep sweep) {
    try {
      sweep.run();
    } catch (Exception e) { // a commit fails with a checked exception that nobody declares
      LOG.errorf(e, "Sweep %s failed; it runs again in half a minute", sweep.name());
    }
  }
}
