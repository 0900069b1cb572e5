package org.docket.record.moving.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Problem;
import org.docket.record.job.JobClaim;
import org.docket.record.job.JobKind;
import org.docket.record.job.internal.JobClaims;
import org.docket.record.moving.MoveState;

/** Moves as jobs. */
@ApplicationScoped
public class MoveJobs implements JobKind {

  private static final List<String> PHASES =
      List.of(MoveState.CHECKING.key(), MoveState.RUNNING.key());

  private final JobClaims claims;
  private final MovePhases phases;

  @Inject
  public MoveJobs(JobClaims claims, MovePhases phases) {
    this.claims = claims;
    this.phases = phases;
  }

  @Override
  public String name() {
    return "Move";
  }

  @Override
  public Optional<JobClaim> claim() {
    return claims.next(MoveRow.class, PHASES);
  }

  @Override
  public void fail(UUID id, Problem problem) {
    claims.fail(MoveRow.class, id, problem);
  }

  @Override
  public void work(JobClaim claim) {
    boolean more = true;
    if (claim.phase().equals(MoveState.RUNNING.key())) {
      while (more) {
        more = phases.run(claim.id());
      }
      return;
    }
    if (!claim.staged()) {
      phases.stage(claim.id());
    }
    while (more) {
      more = phases.check(claim.id());
    }
  }
}
