package org.docket.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventChain.Break;
import org.docket.event.internal.EventStore;
import org.docket.platform.Transactions;

/** Reads the event table and says which chains are not what was written. */
@ApplicationScoped
public class EventVerifier {

  private static final int PAGE = 200;

  /** Before all records. */
  public static final UUID FIRST = new UUID(0, 0);

  private final EventStore store;
  private final Transactions transactions;

  @Inject
  public EventVerifier(EventStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** A record whose chain is broken, and where. */
  public record Finding(UUID record, Break broken) {}

  /** A feature whose events without a record are not what was written. */
  public record FeatureFinding(String feature, Break broken) {}

  /**
   * A page of records that were checked.
   *
   * @param last the last of them, behind which the next page begins; empty when there is none
   */
  public record Checked(int records, List<Finding> findings, Optional<UUID> last) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** Checks one record. */
  public Optional<Finding> verify(UUID recordId) {
    return transactions.joining(() -> check(recordId));
  }

  /** Checks the records behind this one. */
  public Checked verifyAfter(UUID last) {
    List<UUID> page = transactions.joining(() -> store.recordsAfter(last, PAGE));
    List<Finding> findings = page.stream().flatMap(record -> verify(record).stream()).toList();
    return new Checked(
        page.size(),
        findings,
        page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1)));
  }

  /** Checks all records, in pages, each in a transaction of its own. */
  public List<Finding> verifyAll() {
    List<Finding> findings = new ArrayList<>();
    Checked page = verifyAfter(FIRST);
    while (page.last().isPresent()) {
      findings.addAll(page.findings());
      page = verifyAfter(page.last().get());
    }
    return List.copyOf(findings);
  }

  /** Checks the events that belong to no record: log-ins, releases, exports. */
  public List<FeatureFinding> verifyFeatures() {
    return transactions.joining(
        () -> store.features().stream().flatMap(feature -> check(feature).stream()).toList());
  }

  private Optional<Finding> check(UUID recordId) {
    return EventChain.verify(store.links(recordId), store.head(recordId))
        .map(broken -> new Finding(recordId, broken));
  }

  private Optional<FeatureFinding> check(String feature) {
    return EventChain.verify(store.links(feature), store.head(feature))
        .map(broken -> new FeatureFinding(feature, broken));
  }
}
