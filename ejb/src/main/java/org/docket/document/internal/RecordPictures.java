package org.docket.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.pdf.Pictures;
import org.docket.record.RecordStore;

/**
 * Pictures among the attachments of records. Only ids that stand in a snapshot are asked for: who
 * may print a record sees the pictures that its templates show.
 */
@ApplicationScoped
public class RecordPictures implements Pictures {

  private final RecordStore store;

  @Inject
  public RecordPictures(RecordStore store) {
    this.store = store;
  }

  @Override
  public Optional<byte[]> find(String id) {
    try {
      return store.contents(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
