package org.docket.web.definition;

import java.util.List;
import java.util.Locale;
import org.docket.definition.Change;

/** How one definition changes, in sentences. */
public record ChangeResponse(
    String kind, String key, String title, String change, List<String> details) {

  static List<ChangeResponse> of(List<Change> changes, Locale language) {
    return changes.stream().map(change -> of(change, language)).toList();
  }

  private static ChangeResponse of(Change change, Locale language) {
    return new ChangeResponse(
        change.kind(),
        change.key(),
        change.title().in(language),
        change.type().name().toLowerCase(Locale.ROOT),
        change.details().stream().map(detail -> detail.in(language)).toList());
  }
}
