package org.docket.definition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published set of definitions. Never changes; can become live again.
 *
 * @param number counted from 1
 * @param activations when it was live from, the oldest first
 */
public record Release(
    UUID id,
    int number,
    Instant publishedAt,
    ReleaseActor publishedBy,
    String note,
    boolean live,
    List<Activation> activations) {

  public Release {
    activations = List.copyOf(activations);
  }
}
