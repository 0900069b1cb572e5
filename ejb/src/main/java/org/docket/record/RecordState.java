package org.docket.record;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.problem.Text;

/** Where a record is in its life. A chain may give an end its own title. */
public enum RecordState {
  /** Saved by its creator and not handed in; it has no number and no revisions. */
  DRAFT(Text.of("Draft", "草稿")),
  /** Handed in; its approval runs. */
  RUNNING(Text.of("In progress", "处理中")),
  /** Handed in and finished. */
  COMPLETED(Text.of("Completed", "已完成")),
  /** An approval ended with a refusal. */
  REJECTED(Text.of("Rejected", "已驳回")),
  /** Taken back before it was finished. */
  CANCELLED(Text.of("Cancelled", "已作废"));

  @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
  private final Text title;

  RecordState(Text title) {
    this.title = title;
  }

  public Text title() {
    return title;
  }

  /** As it is written in data, filters and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for what is no key
   */
  public static RecordState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** All keys in the order of a record's life, with commas between them. */
  public static String keys() {
    return Stream.of(values()).map(RecordState::key).collect(Collectors.joining(", "));
  }
}
