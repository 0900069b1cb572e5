package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;

/** Forgets, about once an hour, what people typed long ago and did not come back to. */
@ApplicationScoped
public class UnsavedInputSweep implements Sweep {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final UnsavedInputStore store;
  private final Transactions transactions;
  private final DocketClock clock;
  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

  @Inject
  public UnsavedInputSweep(UnsavedInputStore store, Transactions transactions, DocketClock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "unsaved input";
  }

  @Override
  public void run() {
    Instant now = clock.now();
    if (!now.isBefore(next.get())) {
      next.set(now.plus(PAUSE));
      transactions.separately(() -> store.forgetBefore(now.minus(KEPT)));
    }
  }
}
