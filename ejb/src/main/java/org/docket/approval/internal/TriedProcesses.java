package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.definition.Releases;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/**
 * Processes that are tried before they go live: of a candidate for administrators, and the live
 * ones for those who administer their forms.
 */
@ApplicationScoped
public class TriedProcesses {

  private final KnownProcesses live;
  private final Definitions definitions;
  private final Releases releases;
  private final Access access;
  private final UsualTimes times;
  private final DocketClock clock;

  @Inject
  public TriedProcesses(
      KnownProcesses live,
      Definitions definitions,
      Releases releases,
      Access access,
      UsualTimes times,
      DocketClock clock) {
    this.live = live;
    this.definitions = definitions;
    this.releases = releases;
    this.access = access;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A process and where it is from.
   *
   * @param release or the candidate
   */
  record Tried(ProcessDefinition process, CompiledSet set, UUID release) {}

  /** With a chain; a candidate that has problems cannot be tried. */
  Tried require(String key, Optional<UUID> candidate) {
    Tried tried = candidate.isPresent() ? ofCandidate(key, candidate.get()) : ofLive(key);
    if (tried.process().chain().isEmpty()) {
      throw new ProblemException(ApprovalProblems.processWithoutChain(tried.process().title()));
    }
    return tried;
  }

  /** The same once more, for whoever was let before. */
  Tried again(String key, UUID release) {
    CompiledSet set =
        release.equals(definitions.liveRelease()) ? definitions.live() : definitions.draft(release);
    return new Tried(set.require(ProcessDefinition.class, key), set, release);
  }

  /** What a process is called now; its key where it is no longer there. */
  Text titleOf(String key) {
    return definitions
        .live()
        .find(ProcessDefinition.class, key)
        .map(ProcessDefinition::title)
        .orElse(Text.same(key));
  }

  /** How long each step took on average in the past year. */
  Map<String, Duration> usual(String process) {
    return times.measure(process, clock.now());
  }

  private Tried ofLive(String key) {
    return new Tried(live.requireAdministered(key), definitions.live(), definitions.liveRelease());
  }

  private Tried ofCandidate(String key, UUID candidate) {
    access.requireAdministrator();
    if (!releases.candidate(candidate).problems().isEmpty()) {
      throw new ProblemException(ApprovalProblems.candidateHasProblems());
    }
    CompiledSet set = definitions.draft(candidate);
    return set.find(ProcessDefinition.class, key)
        .map(process -> new Tried(process, set, candidate))
        .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchProcess(key)));
  }
}
