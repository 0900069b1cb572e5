package org.docket.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which position in which unit, from when to when (both days included; null is open). A
 * person may hold several.
 *
 * @param head whether the holder heads the unit
 * @param acting whether the holder acts as its head: while in force, in place of the head
 */
public record Appointment(
    UUID id,
    UUID person,
    String position,
    String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean head,
    boolean acting) {

  public boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether there is a day on which both are in force. */
  public boolean overlaps(Appointment other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Appointment other) {
    return from == null || other.to == null || !from.isAfter(other.to);
  }
}
