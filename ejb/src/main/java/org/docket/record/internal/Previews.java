package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.Transactions;

/** Small pictures of images, made once. */
@ApplicationScoped
public class Previews {

  private final AttachmentStore store;
  private final Transactions transactions;

  @Inject
  public Previews(AttachmentStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** In the running transaction. Whoever may read the file was asked before. */
  public Optional<byte[]> of(StoredFile file) {
    if (!file.type().startsWith("image/")) {
      return Optional.empty();
    }
    return store.preview(file.id()).orElseGet(() -> made(file)).content();
  }

  private PreviewRow made(StoredFile file) {
    try (TemporaryFile content = TemporaryFile.filled(out -> store.copy(file.id(), out))) {
      PreviewRow row = new PreviewRow(file.id(), Thumbnails.of(content.path()));
      keep(row);
      return row;
    }
  }

  private void keep(PreviewRow row) {
    try {
      transactions.separately(
          () -> {
            store.add(row);
            return row;
          });
    } catch (PersistenceException somebodyWasFaster) {
      // His picture is the same.
    }
  }
}
