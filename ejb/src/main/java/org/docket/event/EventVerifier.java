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

/** Reads the event table and says which records' chains are not what was written. */
@ApplicationScoped
public class EventVerifier {

  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final EventStore store;
  private final Transactions transactions;

  @Inject
  public EventVerifier(EventStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** A record whose chain is broken, and where. */
  public record Finding(UUID record, Break broken) {}

  /** Checks one record. */
  public Optional<Finding> verify(UUID recordId) {
    return transactions.joining(() -> check(recordId));
  }

  /** Checks all records, in pages, each in a transaction of its own. */
  public List<Finding> verifyAll() {
    List<Finding> findings = new ArrayList<>();
    UUID last = FIRST;
    List<UUID> page = pageAfter(last);
    while (!page.isEmpty()) {
      page.forEach(record -> verify(record).ifPresent(findings::add));
      last = page.get(page.size() - 1);
      page = pageAfter(last);
    }
    return List.copyOf(findings);
  }

  private List<UUID> pageAfter(UUID last) {
    return transactions.joining(() -> store.recordsAfter(last, PAGE));
  }

  private Optional<Finding> check(UUID recordId) {
    return EventChain.verify(store.links(recordId), store.head(recordId))
        .map(broken -> new Finding(recordId, broken));
  }
}
