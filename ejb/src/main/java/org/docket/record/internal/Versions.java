package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordProblems;
import org.docket.record.internal.Differences.Side;

/** Sees to it that nobody overwrites what somebody else changed meanwhile. */
@ApplicationScoped
public class Versions {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final RecordRepository records;
  private final Rights rights;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public Versions(
      RecordRepository records, Rights rights, Organization organization, DocketClock clock) {
    this.records = records;
    this.rights = rights;
    this.organization = organization;
    this.clock = clock;
  }

  /** Fails when the person saw another version, and says who changed what since. */
  public void require(RecordWork work, long seen) {
    RecordRow row = work.row();
    if (row.version() != seen) {
      String who = organization.person(row.updatedBy()).map(Person::name).orElse("?");
      String when = TIME.format(row.updatedAt().atZone(clock.zone()));
      throw new ProblemException(RecordProblems.stale(who, when, changedSince(work, seen)));
    }
  }

  /** Titles of the fields that differ, as far as the person may see them. */
  private List<Text> changedSince(RecordWork work, long seen) {
    List<RevisionRow> revisions = records.revisionsOf(work.row().id());
    List<RevisionRow> known =
        revisions.stream().filter(revision -> revision.wasSeenWith(seen)).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    FormDefinition form = work.form();
    Side before = new Side(form, known.get(known.size() - 1).data());
    return new Differences(work.lookups(), rights.concealed(work), Locale.ROOT)
        .between(before, new Side(form, work.data())).stream().map(Versions::title).toList();
  }

  private static Text title(Difference difference) {
    return difference instanceof Difference.Table table
        ? table.title()
        : ((Difference.Field) difference).change().title();
  }
}
