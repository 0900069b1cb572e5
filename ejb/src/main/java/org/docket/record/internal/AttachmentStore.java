package org.docket.record.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;

/** Where uploaded files are kept. */
public interface AttachmentStore {

  /**
   * Takes a file in without holding it in memory. The type is what the contents say, not what was
   * claimed.
   *
   * @param limit bytes; a larger file is a problem
   */
  AttachmentRow store(String name, String claimedType, InputStream content, long limit);

  Optional<AttachmentRow> find(UUID id);

  void copy(UUID id, OutputStream target);

  /** The file belongs to this record from now on. */
  void attach(UUID id, UUID record);

  /** Removes the files of a record that is removed itself. */
  void removeOf(UUID record);
}
