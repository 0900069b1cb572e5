package org.docket.record.internal;

import java.util.Locale;

/** What a virus scanner said of a file. */
public enum ScanState {
  /** None was asked. */
  NONE,
  CLEAN,
  /** It could not be asked yet. */
  UNCHECKED,
  HARMFUL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ScanState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
