package org.docket.approval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which editions of a process sheet there are on a day.
 *
 * @param approved the latest first
 * @param underWay numbers or titles of the records in which editions are being approved
 * @param controlled whether a process of the release controls sheets at all
 * @param mayPutUp whether the acting person may have an edition approved
 */
public record SheetStanding(
    LocalDate day,
    List<SheetEdition> approved,
    List<String> underWay,
    boolean controlled,
    boolean mayPutUp) {

  private static final Comparator<SheetEdition> LATEST =
      Comparator.comparing(SheetEdition::effective).reversed();

  public SheetStanding {
    approved = approved.stream().sorted(LATEST).toList();
    underWay = List.copyOf(underWay);
  }

  /** The last whose day has come. */
  public Optional<SheetEdition> inForce() {
    return approved.stream().filter(one -> !one.effective().isAfter(day)).findFirst();
  }

  /** The next whose day has not come. */
  public Optional<SheetEdition> coming() {
    return approved.stream()
        .filter(one -> one.effective().isAfter(day))
        .reduce((later, sooner) -> sooner);
  }
}
