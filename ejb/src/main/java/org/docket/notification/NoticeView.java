package org.docket.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/** Something that a person was told about a record and has not marked as read. */
public record NoticeView(UUID id, Instant at, Text text, AboutRecord record) {

  /** The record that it is about, as it is called now. */
  public record AboutRecord(
      UUID id, String form, Text formTitle, Optional<String> number, String title) {}

  /**
   * The latest ones.
   *
   * @param count how many there are in all
   */
  public record Latest(List<NoticeView> items, long count) {
    public Latest {
      items = List.copyOf(items);
    }
  }
}
