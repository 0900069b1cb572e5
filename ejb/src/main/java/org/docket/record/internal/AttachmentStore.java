package org.docket.record.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of uploaded files, and their contents. */
public interface AttachmentStore {

  /**
   * Takes a file in without holding it in memory. The type is what the contents say, not what was
   * claimed.
   *
   * @param limit bytes; a larger file is a problem
   */
  AttachmentRow store(
      String name, String claimedType, InputStream content, long limit, ScanState scan);

  Optional<AttachmentRow> find(UUID id);

  void copy(UUID id, OutputStream target);

  /** The file belongs to this record from now on. */
  void attach(UUID id, UUID record);

  /** Forgets the files of a record that is removed itself; the sweep takes their contents. */
  void removeOf(UUID record);

  /** Forgets files with what belongs to them; the sweep takes contents in a directory. */
  void remove(List<UUID> ids);

  /**
   * Forgets some of the files that no record and no import names, uploaded before this moment;
   * answers how many. Those that another server has in hand are left to it.
   */
  int removeUnnamed(Instant before, int most);

  /** Files that the scanner could not be asked about when they came. */
  List<AttachmentRow> unchecked(int most);

  /** Whether any file has these contents. */
  boolean isNamed(String sha256);

  /** The small picture of a file, if it was made before. */
  Optional<PreviewRow> preview(UUID id);

  void add(PreviewRow preview);
}
