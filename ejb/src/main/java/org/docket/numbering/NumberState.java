package org.docket.numbering;

import java.util.Locale;

/** What became of a number. */
public enum NumberState {
  /** A record or document has it, or it was given before Docket counted. */
  ISSUED,
  /** Kept for somebody, such as printed on a pad of forms. */
  RESERVED,
  /** It counts no more, and nobody gets it again. */
  VOID;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NumberState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
