package org.docket.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/** Records that were found, those of one form together; the forms with the newest hits first. */
public record SearchResult(List<OfForm> forms) {

  public SearchResult {
    forms = List.copyOf(forms);
  }

  /**
   * What was found of one form.
   *
   * @param more whether there is more than these
   */
  public record OfForm(String form, Text title, List<Hit> hits, boolean more) {
    public OfForm {
      hits = List.copyOf(hits);
    }
  }

  /**
   * A record.
   *
   * @param found which field has the words, when neither number nor title has them
   */
  public record Hit(
      UUID id,
      Optional<String> number,
      String title,
      RecordState state,
      Text stateTitle,
      Optional<Passage> found) {}

  /** A field and its text. */
  public record Passage(Text field, String text) {}
}
