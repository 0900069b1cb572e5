package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplay.State;
import org.docket.problem.Problem;
import org.docket.record.job.JobClaim;
import org.docket.record.job.JobKind;
import org.docket.record.job.Jobs;

/** Replays as jobs. */
@ApplicationScoped
public class ReplayJobs implements JobKind {

  private final Jobs jobs;
  private final ReplayPhases phases;

  @Inject
  public ReplayJobs(Jobs jobs, ReplayPhases phases) {
    this.jobs = jobs;
    this.phases = phases;
  }

  @Override
  public String name() {
    return "Replay";
  }

  @Override
  public Optional<JobClaim> claim() {
    return jobs.next(ReplayRow.class, List.of(State.WORKING.key()));
  }

  @Override
  public void fail(UUID id, Problem problem) {
    jobs.fail(ReplayRow.class, id, problem);
  }

  @Override
  public void work(JobClaim claim) {
    if (!claim.staged()) {
      phases.stage(claim.id());
    }
    boolean more = true;
    while (more) {
      more = phases.play(claim.id());
    }
  }
}
