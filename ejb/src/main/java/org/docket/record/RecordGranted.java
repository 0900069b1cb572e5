package org.docket.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * Some people may read a record until a moment, from the transaction on in which this is told.
 *
 * @param people as they are now, each once
 */
public record RecordGranted(UUID recordId, List<UUID> people, Instant until, Text reason) {

  public RecordGranted {
    people = List.copyOf(people);
  }
}
