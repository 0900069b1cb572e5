package org.docket.organization;

/** Who is meant in place of the holder of a post that is vacant. */
public enum StandIn {
  /** Who holds the same post in the nearest unit above. */
  NEAREST,
  /** Who heads the unit, or the nearest unit above. */
  HEAD,
  /** Nobody. */
  NOBODY
}
