package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Problem;
import org.docket.record.importing.ImportState;
import org.docket.record.job.JobClaim;
import org.docket.record.job.JobKind;
import org.docket.record.job.internal.JobClaims;

/** Imports as jobs: a file is written into a table, tried out, and later imported. */
@ApplicationScoped
public class ImportJobs implements JobKind {

  private static final List<String> PHASES =
      List.of(ImportState.CHECKING.key(), ImportState.RUNNING.key());

  private final JobClaims claims;
  private final Staging staging;
  private final ImportPhases phases;

  @Inject
  public ImportJobs(JobClaims claims, Staging staging, ImportPhases phases) {
    this.claims = claims;
    this.staging = staging;
    this.phases = phases;
  }

  @Override
  public String name() {
    return "Import";
  }

  @Override
  public Optional<JobClaim> claim() {
    return claims.next(ImportRow.class, PHASES);
  }

  @Override
  public void fail(UUID id, Problem problem) {
    claims.fail(ImportRow.class, id, problem);
  }

  @Override
  public void work(JobClaim claim) {
    boolean more = true;
    if (claim.phase().equals(ImportState.RUNNING.key())) {
      while (more) {
        more = phases.run(claim.id());
      }
      return;
    }
    if (!claim.staged()) {
      staging.stage(claim.id());
    }
    SeenValues seen = phases.seen(claim.id());
    while (more) {
      more = phases.check(claim.id(), seen);
    }
  }
}
