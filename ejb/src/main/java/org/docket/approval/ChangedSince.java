package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.record.Comparison.Difference;

/**
 * What changed in a record, as far as one person may see it.
 *
 * @param revision the one that the record has now
 * @param looked since the person saw it last; empty when they never have
 * @param signed since somebody decided about it last
 */
public record ChangedSince(int revision, Optional<Since> looked, Optional<Since> signed) {

  /**
   * What changed since a moment.
   *
   * @param by who signed then; empty for the person's own look
   */
  public record Since(int revision, Instant at, Optional<String> by, List<Difference> differences) {
    public Since {
      differences = List.copyOf(differences);
    }
  }
}
