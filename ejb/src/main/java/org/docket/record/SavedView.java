package org.docket.record;

import java.util.UUID;
import org.docket.record.RecordView.Named;

/**
 * A list as somebody put it together and keeps it: filters, columns, order, figures.
 *
 * @param address what the list's address in the browser says behind the question mark
 * @param mine whether it is the reader's own
 * @param standard whether the reader's list of the form opens with it
 */
public record SavedView(
    UUID id,
    String title,
    String address,
    Sharing sharing,
    Named owner,
    boolean mine,
    boolean standard) {

  /** Who sees it besides its owner. */
  public enum Sharing {
    NOBODY,
    UNIT,
    EVERYONE
  }

  /** What is kept of it. */
  public record Content(String title, String address, Sharing sharing) {}
}
