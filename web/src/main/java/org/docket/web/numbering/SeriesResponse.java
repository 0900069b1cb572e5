package org.docket.web.numbering;

import java.util.List;
import java.util.Locale;
import org.docket.numbering.NextNumbers.NextNumber;
import org.docket.numbering.NextNumbers.SeriesView;
import org.docket.numbering.SeriesDefinition;

/**
 * A series with the next number of each of its counters.
 *
 * @param cases its patterns in the order in which they are tried; the last one has no key
 */
record SeriesResponse(
    String key,
    String title,
    String pattern,
    String restarts,
    boolean gapsAllowed,
    List<Case> cases,
    List<NextNumber> next) {

  /**
   * A pattern.
   *
   * @param values paths of what its numbers show
   */
  record Case(String key, String pattern, List<String> values) {}

  static SeriesResponse of(SeriesView view, Locale language) {
    SeriesDefinition series = view.series();
    return new SeriesResponse(
        series.key(),
        series.title().in(language),
        series.pattern().source(),
        series.restarts().key(),
        series.gapsAllowed(),
        series.choices().stream()
            .map(one -> new Case(one.key(), one.pattern().source(), series.paths(one)))
            .toList(),
        view.next());
  }
}
