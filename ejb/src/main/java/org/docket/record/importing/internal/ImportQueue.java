package org.docket.record.importing.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.docket.platform.Readiness;
import org.docket.platform.Sweep;
import org.docket.record.importing.ImportAsked;

/**
 * Lets the worker work: at once when somebody asks on this server, and with every sweep for what
 * another server left. Never on the sweep's own thread, which others wait for.
 */
@ApplicationScoped
public class ImportQueue implements Sweep {

  @Inject private ImportWorker worker;
  @Inject private Readiness readiness;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
  private ManagedExecutorService executor;

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public void run() {
    if (readiness.isReady()) {
      executor.execute(worker::run);
    }
  }

  void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAsked asked) {
    run();
  }
}
