package org.docket.document.handbook;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A handbook as one file that is put together for somebody.
 *
 * @param total parts: what stands before and behind the sheets, and the sheets; 0 before it began
 * @param done how many parts are written
 * @param pages of the file; 0 before it is there
 */
public record Binder(UUID id, State state, int total, int done, int pages, Optional<Text> fault) {

  /** How far it is. */
  public enum State {
    WRITING,
    DONE,
    FAILED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
