package org.docket.document;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * Documents of many records that are issued and printed as one file.
 *
 * @param done how many records it has dealt with
 * @param failed how many of them have no document, for the reason in their line
 * @param pages of the file; 0 before it is there
 */
public record PrintBatch(
    UUID id,
    String form,
    String template,
    String language,
    State state,
    int total,
    int done,
    int failed,
    int pages,
    Instant createdAt,
    Instant changedAt,
    Optional<Text> fault) {

  /** How far it is. */
  public enum State {
    PRINTING,
    DONE,
    CANCELLED,
    FAILED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What became of one record.
   *
   * @param place in the file, from 1
   * @param state waiting, done or bad
   * @param number of its document
   * @param print which print of the document it is; the first one is the original
   */
  public record Line(
      int place,
      UUID record,
      String title,
      String state,
      Optional<String> number,
      Optional<Integer> print,
      Optional<Text> problem) {}
}
