package org.docket.record.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.docket.platform.Readiness;
import org.docket.platform.Sweep;

/**
 * Lets the worker work: at once when somebody asks on this server, and with every sweep for what
 * another server left. Never on the sweep's own thread, which others wait for.
 */
@ApplicationScoped
public class JobQueue implements Sweep {

  @Inject private JobWorker worker;
  @Inject private Readiness readiness;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
  private ManagedExecutorService executor;

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public void run() {
    if (readiness.isReady()) {
      executor.execute(worker::run);
    }
  }

  void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAsked asked) {
    run();
  }
}
