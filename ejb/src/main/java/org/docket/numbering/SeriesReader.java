package org.docket.numbering;

import java.util.List;
import java.util.Optional;
import org.docket.numbering.NumberReader.Reading;
import org.docket.numbering.SeriesDefinition.Case;

/** Finds out which counter of a series a number belongs to. */
final class SeriesReader {

  private final SeriesDefinition series;
  private final List<Case> choices;
  private final List<NumberReader> readers;

  SeriesReader(SeriesDefinition series) {
    this.series = series;
    this.choices = series.choices();
    this.readers = choices.stream().map(choice -> new NumberReader(choice.pattern())).toList();
  }

  /** A number that looks like one of the series. */
  record Found(CounterKey counter, Reading reading) {

    static Found higher(Found one, Found other) {
      return one.reading.counted() >= other.reading.counted() ? one : other;
    }
  }

  Optional<Found> read(String number) {
    for (int i = 0; i < readers.size(); i++) {
      Optional<Reading> reading = readers.get(i).read(number);
      if (reading.isPresent()) {
        Reading read = reading.get();
        return Optional.of(
            new Found(series.counter(choices.get(i), read.texts(), read.day()), read));
      }
    }
    return Optional.empty();
  }
}
