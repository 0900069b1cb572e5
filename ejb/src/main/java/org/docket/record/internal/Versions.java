package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** Sees to it that nobody overwrites what somebody else changed meanwhile. */
@ApplicationScoped
public class Versions {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public Versions(Organization organization, DocketClock clock) {
    this.organization = organization;
    this.clock = clock;
  }

  public void require(RecordRow row, long seen) {
    if (row.version() != seen) {
      String who = organization.person(row.updatedBy()).map(Person::name).orElse("?");
      String when = TIME.format(row.updatedAt().atZone(clock.zone()));
      throw new ProblemException(RecordProblems.stale(who, when));
    }
  }
}
