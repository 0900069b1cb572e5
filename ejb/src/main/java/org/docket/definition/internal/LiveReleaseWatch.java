package org.docket.definition.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.docket.definition.Definitions;
import org.docket.definition.Installation;
import org.docket.definition.ReleaseActivated;
import org.docket.platform.DatabaseReady;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this server on the live release: at start-up, right after a switch made here, and within a
 * second of one made on another server.
 */
@ApplicationScoped
public class LiveReleaseWatch {

  private static final Logger LOG = Logger.getLogger(LiveReleaseWatch.class);

  @Inject private ReleaseStore store;
  @Inject private Transactions transactions;
  @Inject private Definitions definitions;
  @Inject private Installation installation;

  @Resource private ManagedScheduledExecutorService scheduler;

  private @Nullable ScheduledFuture<?> watching;
  private @Nullable UUID refused;

  void start(@Observes @Priority(DatabaseReady.DEFINITIONS) DatabaseReady ready) {
    installation.run();
    look();
    watching = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  void switched(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReleaseActivated event) {
    // The transaction that has just ended still holds this thread, and lets it read nothing.
    try {
      scheduler.submit(() -> follow(event.releaseId())).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.warnf("The new release is read a moment later: %s", e.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    if (watching != null) {
      watching.cancel(true);
    }
  }

  private void look() {
    try {
      Optional<UUID> live = transactions.separately(store::live);
      live.ifPresent(this::follow);
    } catch (RuntimeException unreachable) {
      LOG.warnf("The live release cannot be read now: %s", unreachable.getMessage());
    }
  }

  private synchronized void follow(UUID live) {
    if (live.equals(refused) || (definitions.hasLive() && definitions.liveRelease().equals(live))) {
      return;
    }
    try {
      definitions.switchTo(live);
      refused = null;
      LOG.infof("Release %s is live", live);
    } catch (ProblemException invalid) {
      refused = live;
      LOG.errorf(
          "The live release has problems in this version of Docket:%n%s", invalid.getMessage());
    }
  }
}
