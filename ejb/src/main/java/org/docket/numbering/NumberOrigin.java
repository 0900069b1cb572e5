package org.docket.numbering;

import java.util.Locale;

/** How a number came into the register. */
public enum NumberOrigin {
  DRAWN,
  RESERVED,
  /** Somebody entered it: it was given by hand or by an earlier system. */
  ENTERED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
