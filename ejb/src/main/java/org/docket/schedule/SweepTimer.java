package org.docket.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.docket.platform.Readiness;
import org.docket.platform.Sweep;
import org.jboss.logging.Logger;

/**
 * Calls every sweep twice a minute once the server is ready. The timer is not persistent: it
 * belongs to this server, and the others have their own. A round that still runs is not started
 * again.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {

  private static final Logger LOG = Logger.getLogger(SweepTimer.class);

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private Readiness readiness;

  @Inject @Any private Instance<Sweep> sweeps;

  @Schedule(hour = "*", minute = "*", second = "5,35", persistent = false)
  void round() {
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
