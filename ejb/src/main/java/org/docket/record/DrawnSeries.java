package org.docket.record;

import java.util.Set;
import java.util.UUID;

/** Whoever numbers records of a form later than at their submission, and by which series. */
public interface DrawnSeries {

  /** Keys of the series that a record of the form may draw from in this release. */
  Set<String> of(String form, UUID release);
}
