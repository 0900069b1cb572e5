package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.importing.ImportProblems;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.internal.ImportClaims.Claim;
import org.jboss.logging.Logger;

/**
 * Works on the imports that are due, one after the other, on behalf of those who began them. On one
 * thread of each server.
 */
@ApplicationScoped
public class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private final ImportClaims claims;
  private final Staging staging;
  private final ImportPhases phases;
  private final CurrentUser currentUser;
  private final AtomicInteger asked = new AtomicInteger();

  @Inject
  public ImportWorker(
      ImportClaims claims, Staging staging, ImportPhases phases, CurrentUser currentUser) {
    this.claims = claims;
    this.staging = staging;
    this.phases = phases;
    this.currentUser = currentUser;
  }

  /** Until nothing is due; whoever asks meanwhile makes the running round look again. */
  public void run() {
    if (asked.getAndIncrement() > 0) {
      return;
    }
    try {
      int answered;
      do {
        answered = asked.get();
        all();
      } while (!asked.compareAndSet(answered, 0));
    } catch (RuntimeException e) {
      asked.set(0);
      throw e;
    }
  }

  private void all() {
    Optional<Claim> claim = claims.next();
    while (claim.isPresent()) {
      work(claim.get());
      claim = claims.next();
    }
  }

  private void work(Claim claim) {
    Optional<Actor> owner = claims.owner(claim);
    if (owner.isEmpty()) {
      claims.fail(claim.id(), ImportProblems.ownerGone());
      return;
    }
    try {
      currentUser.runAs(owner.get(), () -> phase(claim));
    } catch (ProblemException e) {
      claims.fail(claim.id(), e.first());
    } catch (RuntimeException e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.errorf(e, "Import %s broke off; incident %s", claim.id(), incident);
      claims.fail(claim.id(), ImportProblems.broken(incident));
    }
  }

  private UUID phase(Claim claim) {
    boolean more = true;
    if (claim.state() == ImportState.RUNNING) {
      while (more) {
        more = phases.run(claim.id());
      }
      return claim.id();
    }
    if (!claim.staged()) {
      staging.stage(claim.id());
    }
    SeenValues seen = phases.seen(claim.id());
    while (more) {
      more = phases.check(claim.id(), seen);
    }
    return claim.id();
  }
}
