package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;

/**
 * Forgets uploads that no record has named for some time: whoever uploaded them has given up. Their
 * contents go with them, those in a directory by its own sweep. Each server takes a few that no
 * other has in hand.
 */
@ApplicationScoped
public class UploadCleaning implements Sweep {

  static final String PROPERTY = "docket.uploads.keep-days";
  private static final int USUAL_DAYS = 7;
  private static final int AT_ONCE = 50;

  /** Of one round; the next comes half a minute later. */
  private static final int MOST_BATCHES = 20;

  private final AttachmentStore store;
  private final Transactions transactions;
  private final DocketClock clock;
  private final KeepingTime kept;

  @Inject
  public UploadCleaning(AttachmentStore store, Transactions transactions, DocketClock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.kept = KeepingTime.of(PROPERTY, USUAL_DAYS);
  }

  @Override
  public String name() {
    return "forgotten uploads";
  }

  @Override
  public void run() {
    Instant before = clock.now().minus(kept.age());
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      if (transactions.separately(() -> store.removeUnnamed(before, AT_ONCE)) < AT_ONCE) {
        return;
      }
    }
  }
}
