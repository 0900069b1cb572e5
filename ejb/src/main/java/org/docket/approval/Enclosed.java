package org.docket.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that somebody adds to a decision: uploads of their own, which belong to the record from
 * then on.
 *
 * @param signature the image of a signature drawn by hand
 */
public record Enclosed(Optional<UUID> signature, List<UUID> attachments) {

  public static final Enclosed NOTHING = new Enclosed(Optional.empty(), List.of());

  /** More are refused. */
  public static final int MOST = 10;

  public Enclosed {
    attachments = attachments.stream().distinct().toList();
  }
}
