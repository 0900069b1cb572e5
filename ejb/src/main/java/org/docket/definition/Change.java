package org.docket.definition;

import java.util.List;
import org.docket.problem.Text;

/**
 * How one definition differs between two releases, in words.
 *
 * @param kind kind of the definition, or {@code file} for templates' pages, images and CSV
 * @param title of the definition; the path of a file
 */
public record Change(String kind, String key, Text title, Type type, List<Text> details) {

  /** What happened to the definition as a whole. */
  public enum Type {
    ADDED,
    CHANGED,
    REMOVED
  }

  public Change {
    details = List.copyOf(details);
  }
}
