package org.docket.record.internal;

import java.io.InputStream;

/** Looks for harmful contents in files that are uploaded. */
public interface FileScanner {

  /** What was found. */
  enum Verdict {
    CLEAN,
    HARMFUL,
    /** The scanner could not be asked. */
    UNKNOWN
  }

  /** Reads to the end, unless the verdict is clear before. */
  Verdict scan(InputStream content);
}
