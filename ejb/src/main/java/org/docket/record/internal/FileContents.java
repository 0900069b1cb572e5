package org.docket.record.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Where the bytes of uploaded files are kept. */
public interface FileContents {

  /** As it is written beside each file, so that files stay readable when the place changes. */
  String place();

  /** Reads to the end, piece by piece. */
  void keep(UUID id, InputStream content);

  /** Writes the bytes of a file to the target, piece by piece. */
  void copy(UUID id, String sha256, OutputStream target);

  /** Nothing names the file any more. */
  void forget(UUID id, String sha256);
}
