package org.docket.approval.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.docket.platform.Readiness;
import org.docket.platform.Sweep;

/**
 * Has calls made: at once when a step asks for one on this server, and with every sweep for those
 * that are tried again or that another server left. Never on a thread that others wait for.
 */
@ApplicationScoped
public class CallQueue implements Sweep {

  @Inject private Calls calls;
  @Inject private Readiness readiness;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
  private ManagedExecutorService executor;

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicBoolean running = new AtomicBoolean();

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public void run() {
    wanted.set(true);
    if (readiness.isReady() && running.compareAndSet(false, true)) {
      executor.execute(this::work);
    }
  }

  void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallAsked asked) {
    run();
  }

  /** Whoever asks while it runs is served by another round. */
  private void work() {
    try {
      while (wanted.getAndSet(false)) {
        calls.round();
      }
    } finally {
      running.set(false);
    }
    if (wanted.get()) {
      run();
    }
  }
}
