package org.docket.record.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Works on the jobs that are due, one after the other, on behalf of those who began them. On one
 * thread of each server.
 */
@ApplicationScoped
public class JobWorker {

  private static final Logger LOG = Logger.getLogger(JobWorker.class);

  private final List<JobKind> kinds;
  private final Organization organization;
  private final CurrentUser currentUser;
  private final AtomicInteger asked = new AtomicInteger();

  @Inject
  public JobWorker(
      @Any Instance<JobKind> kinds, Organization organization, CurrentUser currentUser) {
    this(kinds.stream().toList(), organization, currentUser);
  }

  public JobWorker(List<JobKind> kinds, Organization organization, CurrentUser currentUser) {
    this.kinds = List.copyOf(kinds);
    this.organization = organization;
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
        kinds.forEach(this::all);
      } while (!asked.compareAndSet(answered, 0));
    } catch (RuntimeException e) {
      asked.set(0);
      throw e;
    }
  }

  private void all(JobKind kind) {
    Optional<JobClaim> claim = kind.claim();
    while (claim.isPresent()) {
      work(kind, claim.get());
      claim = kind.claim();
    }
  }

  private void work(JobKind kind, JobClaim claim) {
    Optional<Actor> owner = owner(claim);
    if (owner.isEmpty()) {
      kind.fail(claim.id(), JobProblems.ownerGone());
      return;
    }
    try {
      currentUser.runAs(
          owner.get(),
          () -> {
            kind.work(claim);
            return claim;
          });
    } catch (ProblemException e) {
      kind.fail(claim.id(), e.first());
    } catch (RuntimeException e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.errorf(e, "%s %s broke off; incident %s", kind.name(), claim.id(), incident);
      kind.fail(claim.id(), JobProblems.broken(incident));
    }
  }

  /** Whoever began it, unless he has left. */
  private Optional<Actor> owner(JobClaim claim) {
    return organization
        .person(claim.owner())
        .filter(Person::active)
        .map(
            person ->
                new Actor(
                    person.id(),
                    person.login(),
                    person.name(),
                    person.language(),
                    person.administrator()));
  }
}
