package org.docket.record.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Problem;
import org.docket.record.job.internal.JobClaims;

/** Jobs of other features: takes them in hand, and says that they broke off. */
@ApplicationScoped
public class Jobs {

  private final JobClaims claims;

  @Inject
  public Jobs(JobClaims claims) {
    this.claims = claims;
  }

  /**
   * The one that waits longest and that no server has in hand.
   *
   * @param phases keys of the states in which there is work to do
   */
  public Optional<JobClaim> next(Class<? extends JobRow> kind, List<String> phases) {
    return claims.next(kind, phases);
  }

  /** Until when a batch that begins now has its job. */
  public Instant leaseEnd() {
    return claims.leaseEnd();
  }

  public void fail(Class<? extends JobRow> kind, UUID id, Problem problem) {
    claims.fail(kind, id, problem);
  }
}
