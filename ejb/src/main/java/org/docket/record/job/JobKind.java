package org.docket.record.job;

import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Problem;

/** A kind of work; one bean each. */
public interface JobKind {

  /** For logs. */
  String name();

  /** Takes the job in hand that waits longest, if there is one. */
  Optional<JobClaim> claim();

  /** Works on it until the phase is done or somebody stops it; as whoever asked for it. */
  void work(JobClaim claim);

  /** It broke off. */
  void fail(UUID id, Problem problem);
}
