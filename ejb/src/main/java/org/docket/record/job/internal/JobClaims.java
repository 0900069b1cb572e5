package org.docket.record.job.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.record.job.JobClaim;
import org.docket.record.job.JobRow;

/** Gives each job that is due to one server, which has it until its lease runs out. */
@ApplicationScoped
public class JobClaims {

  /** Each batch renews it; a server that fell is replaced after as long. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entities;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public JobClaims(EntityManager entities, Transactions transactions, DocketClock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The one that waits longest and that no server has in hand.
   *
   * @param phases keys of the states in which there is work to do
   */
  public Optional<JobClaim> next(Class<? extends JobRow> kind, List<String> phases) {
    return transactions.separately(() -> due(kind, phases).map(this::claimed));
  }

  private Optional<JobRow> due(Class<? extends JobRow> kind, List<String> phases) {
    return entities
        .createQuery(
            "select j from "
                + kind.getSimpleName()
                + " j where j.state in :phases"
                + " and (j.claimedUntil is null or j.claimedUntil < :over"
                + " or j.claimedUntil > :forgotten) order by j.changedAt",
            JobRow.class)
        .setParameter("phases", phases)
        .setParameter("over", clock.surelyOver(LEASE))
        .setParameter("forgotten", clock.surelyForgotten(LEASE))
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  private JobClaim claimed(JobRow row) {
    row.claim(leaseEnd());
    return new JobClaim(row.id(), row.ownerId(), row.stateKey(), row.isStaged());
  }

  /** Until when a batch that begins now has its job. */
  public Instant leaseEnd() {
    return clock.now().plus(LEASE);
  }

  public void fail(Class<? extends JobRow> kind, UUID id, Problem problem) {
    transactions.separately(
        () -> {
          JobRow row = entities.find(kind, id, LockModeType.PESSIMISTIC_WRITE);
          if (row != null) {
            row.fail(problem.message(), clock.now());
          }
          return id;
        });
  }
}
