package org.docket.definition;

import org.docket.problem.ProblemException;

/** How much one upload may bring: more than any pack needs, less than harms the server. */
final class PackLimits {

  static final int MAX_FILES = 2_000;
  static final int MAX_PATH = 250;
  static final long MAX_BYTES = 50L * 1024 * 1024;

  private int files;
  private long bytes;

  /** One more file of this size. */
  void count(String path, long size) {
    if (path.length() > MAX_PATH) {
      throw new ProblemException(DefinitionProblems.pathTooLong(MAX_PATH, path));
    }
    files++;
    if (files > MAX_FILES) {
      throw new ProblemException(DefinitionProblems.tooManyFiles(MAX_FILES));
    }
    grow(path, size);
  }

  /** So many more bytes of the file; what a zip says about its sizes is not believed. */
  void grow(String path, long size) {
    bytes += size;
    if (bytes > MAX_BYTES) {
      throw new ProblemException(DefinitionProblems.tooMuch(MAX_BYTES / 1024 / 1024, path));
    }
  }

  /** Leavings of editors, version control and other systems. */
  static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
  }
}
