package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;

/**
 * Has files scanned that came while the scanner did not answer, and removes contents from the
 * directory that no file names.
 */
@ApplicationScoped
public class FileSweep implements Sweep {

  private static final int AT_ONCE = 20;
  private static final Duration BETWEEN = Duration.ofHours(1);

  /** Whoever is still uploading has named nothing yet. */
  private static final Duration YOUNG = Duration.ofDays(1);

  private final AttachmentStore store;
  private final FilePlaces places;
  private final FileScanning scanning;
  private final Transactions transactions;
  private final DocketClock clock;
  private Instant lastRemoval = Instant.EPOCH;

  @Inject
  public FileSweep(
      AttachmentStore store,
      FilePlaces places,
      FileScanning scanning,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.places = places;
    this.scanning = scanning;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public void run() {
    ids().forEach(this::scan);
    Instant now = clock.now();
    if (lastRemoval.plus(BETWEEN).isBefore(now)) {
      lastRemoval = now;
      places.directory().ifPresent(found -> found.sweep(now.minus(YOUNG), this::isNamed));
    }
  }

  private List<UUID> ids() {
    return transactions.separately(
        () -> store.unchecked(AT_ONCE).stream().map(row -> row.file().id()).toList());
  }

  private boolean isNamed(String sha256) {
    return transactions.separately(() -> store.isNamed(sha256));
  }

  private void scan(UUID id) {
    try (TemporaryFile file = TemporaryFile.filled(out -> copy(id, out))) {
      ScanState state = scanning.state(file.path());
      transactions.separately(
          () -> {
            store.find(id).ifPresent(row -> row.scanned(state));
            return id;
          });
    }
  }

  private void copy(UUID id, OutputStream out) {
    transactions.separately(
        () -> {
          store.copy(id, out);
          return id;
        });
  }
}
