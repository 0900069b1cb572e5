package org.docket.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody stands in for somebody who is away. Who decided, and for whom, is on the record.
 *
 * @param processes keys of those in which the agent stands in; all where empty
 * @param upTo the largest amount, as far as the chain names one; any where empty
 * @param setBy who set it: the person, an assistant or an administrator
 * @param setAs by what right; empty for those set before that was kept
 * @param revokedAt when it was ended before its time
 */
public record Agency(
    UUID id,
    Somebody person,
    Somebody agent,
    Instant from,
    Instant until,
    List<String> processes,
    Optional<BigDecimal> upTo,
    Optional<String> reason,
    Somebody setBy,
    Optional<Right> setAs,
    Optional<Instant> revokedAt) {

  public Agency {
    processes = List.copyOf(processes);
  }

  /** By what right somebody sets who stands in for a person. */
  public enum Right {
    SELF,
    ASSISTANT,
    ADMINISTRATOR
  }

  /** A person. */
  public record Somebody(UUID id, String name) {}

  /**
   * What is to be set.
   *
   * @param person who is away; empty for the acting person
   */
  public record Wish(
      Optional<UUID> person,
      UUID agent,
      Instant from,
      Instant until,
      List<String> processes,
      Optional<BigDecimal> upTo,
      Optional<String> reason) {

    public Wish {
      processes = List.copyOf(processes);
    }
  }
}
