package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;

/**
 * Forgets uploads that no record has named for some time, and those that never became whole:
 * whoever uploaded them has given up. Their contents go with them, those in a directory by its own
 * sweep. Each server takes a few that no other has in hand.
 */
@ApplicationScoped
public class UploadCleaning implements Sweep {

  static final String PROPERTY = "docket.uploads.keep-days";

  /** Longer than what is typed and not sent yet, which may name them. */
  private static final int USUAL_DAYS = 40;

  private static final int AT_ONCE = 50;

  /** Of one round; the next comes half a minute later. */
  private static final int MOST_BATCHES = 20;

  private final AttachmentStore store;
  private final UploadStore pieces;
  private final Transactions transactions;
  private final DocketClock clock;
  private final KeepingTime kept;

  @Inject
  public UploadCleaning(
      AttachmentStore store, UploadStore pieces, Transactions transactions, DocketClock clock) {
    this.store = store;
    this.pieces = pieces;
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
    repeatedly(() -> store.removeUnnamed(before, AT_ONCE));
    repeatedly(() -> pieces.removeIdle(before, AT_ONCE));
  }

  private void repeatedly(Supplier<Integer> removing) {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      if (transactions.separately(removing) < AT_ONCE) {
        return;
      }
    }
  }
}
