package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.event.EventChain.Break;
import org.docket.event.EventVerifier;
import org.docket.event.EventVerifier.Checked;
import org.docket.event.EventVerifier.Finding;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;

/**
 * Whether the events are what was written, for administrators. A page at a time, so that millions
 * of events keep nobody waiting.
 */
@ApplicationScoped
public class EventAudit {

  private final EventVerifier verifier;
  private final RecordRepository records;
  private final Access access;

  @Inject
  public EventAudit(EventVerifier verifier, RecordRepository records, Access access) {
    this.verifier = verifier;
    this.records = records;
    this.access = access;
  }

  /**
   * A chain of events that is not what was written.
   *
   * @param record whose events they are; empty for those of no record
   * @param name the number of the record, else its title; or the feature that the events tell of
   */
  public record Broken(Optional<UUID> record, String name, Break where) {}

  /**
   * What was checked.
   *
   * @param next behind which record the next page begins; empty when all is checked
   */
  public record Page(int records, List<Broken> broken, Optional<UUID> next) {
    public Page {
      broken = List.copyOf(broken);
    }
  }

  /** The records behind this one; with the first page also the events that belong to none. */
  @Transactional
  public Page check(Optional<UUID> after) {
    access.requireAdministrator();
    List<Broken> broken = new ArrayList<>();
    if (after.isEmpty()) {
      verifier
          .verifyFeatures()
          .forEach(each -> broken.add(new Broken(Optional.empty(), each.feature(), each.broken())));
    }
    Checked checked = verifier.verifyAfter(after.orElse(EventVerifier.FIRST));
    checked.findings().forEach(each -> broken.add(broken(each)));
    return new Page(checked.records(), broken, checked.last());
  }

  private Broken broken(Finding finding) {
    String name =
        records.find(finding.record()).map(EventAudit::nameOf).orElse(finding.record().toString());
    return new Broken(Optional.of(finding.record()), name, finding.broken());
  }

  private static String nameOf(RecordRow row) {
    return row.number().orElse(row.title());
  }
}
