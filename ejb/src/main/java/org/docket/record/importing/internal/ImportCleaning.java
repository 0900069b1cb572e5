package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;
import org.docket.record.internal.AttachmentStore;
import org.docket.record.internal.KeepingTime;

/**
 * Forgets imports in which nothing has happened for some time, with their rows and their file: what
 * they wrote are records of their own, whose events say where they came from. Each server takes one
 * that no other has in hand, each in a transaction of its own.
 */
@ApplicationScoped
public class ImportCleaning implements Sweep {

  static final String PROPERTY = "docket.imports.keep-days";
  private static final int USUAL_DAYS = 30;

  /** Of one round; the next comes half a minute later. */
  private static final int MOST = 20;

  private final ImportStore store;
  private final AttachmentStore attachments;
  private final Transactions transactions;
  private final DocketClock clock;
  private final KeepingTime kept;

  @Inject
  public ImportCleaning(
      ImportStore store,
      AttachmentStore attachments,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.attachments = attachments;
    this.transactions = transactions;
    this.clock = clock;
    this.kept = KeepingTime.of(PROPERTY, USUAL_DAYS);
  }

  @Override
  public String name() {
    return "old imports";
  }

  @Override
  public void run() {
    Instant before = clock.now().minus(kept.age());
    for (int done = 0; done < MOST; done++) {
      if (!transactions.separately(() -> removeOne(before))) {
        return;
      }
    }
  }

  private boolean removeOne(Instant before) {
    Optional<ImportRow> old = store.idle(before);
    old.ifPresent(
        row -> {
          store.remove(row);
          attachments.remove(List.of(row.fileId()));
        });
    return old.isPresent();
  }
}
