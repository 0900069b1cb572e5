package org.docket.document.handbook;

import java.util.stream.Collectors;
import org.docket.definition.DefinitionSource;

/** What numbers of a series look like, as it is written. */
public final class SeriesPatterns {

  private SeriesPatterns() {}

  /** The patterns among which the values choose stand below one another. */
  public static String of(DefinitionSource series) {
    return series
        .root()
        .string("pattern")
        .orElseGet(
            () ->
                series.root().maps("choose").stream()
                    .flatMap(choice -> choice.string("pattern").stream())
                    .collect(Collectors.joining("\n")));
  }
}
