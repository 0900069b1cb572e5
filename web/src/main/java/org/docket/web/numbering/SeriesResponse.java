package org.docket.web.numbering;

import java.util.List;
import java.util.Locale;
import org.docket.numbering.NumberRegister.NextNumber;
import org.docket.numbering.NumberRegister.SeriesView;
import org.docket.numbering.SeriesDefinition;

/** A series with the next number of each of its counters. */
record SeriesResponse(
    String key, String title, String pattern, String restarts, List<NextNumber> next) {

  static SeriesResponse of(SeriesView view, Locale language) {
    SeriesDefinition series = view.series();
    return new SeriesResponse(
        series.key(),
        series.title().in(language),
        series.pattern().source(),
        series.restarts().key(),
        view.next());
  }
}
