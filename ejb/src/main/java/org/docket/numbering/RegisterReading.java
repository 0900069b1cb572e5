package org.docket.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.numbering.Completeness.Gap;
import org.docket.numbering.Completeness.Leap;
import org.docket.numbering.Completeness.Missing;
import org.docket.numbering.Completeness.Reason;
import org.docket.numbering.NumberReader.Reading;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.NumberStore.CounterState;
import org.docket.numbering.internal.RegisterStore;

/** Reads from the register whether the counters of a series gave everything they say they gave. */
final class RegisterReading {

  private static final Comparator<Completeness> LATEST_FIRST =
      Comparator.comparing((Completeness one) -> one.counter().period())
          .reversed()
          .thenComparing(one -> one.counter().scope());

  private final SeriesDefinition series;
  private final NumberStore store;
  private final RegisterStore register;

  RegisterReading(SeriesDefinition series, NumberStore store, RegisterStore register) {
    this.series = series;
    this.store = store;
    this.register = register;
  }

  List<Completeness> completeness() {
    Map<CounterKey, CounterState> counters = new LinkedHashMap<>();
    store.counters(series.key()).forEach(counter -> counters.put(counter.key(), counter));
    Map<CounterKey, List<Tally>> tallies = new LinkedHashMap<>();
    counters.keySet().forEach(key -> tallies.put(key, new ArrayList<>()));
    for (Tally tally : register.tallies(series.key())) {
      CounterKey key = new CounterKey(series.key(), tally.scope(), tally.period());
      tallies.computeIfAbsent(key, any -> new ArrayList<>()).add(tally);
    }
    List<CounterLeap> leaps = register.leaps(series.key());
    return tallies.entrySet().stream()
        .map(
            entry ->
                of(
                    entry.getKey(),
                    entry.getValue(),
                    Optional.ofNullable(counters.get(entry.getKey())),
                    leaps))
        .sorted(LATEST_FIRST)
        .toList();
  }

  private Completeness of(
      CounterKey key,
      List<Tally> tallies,
      Optional<CounterState> counter,
      List<CounterLeap> leaps) {
    Map<NumberState, Long> counts = new EnumMap<>(NumberState.class);
    tallies.forEach(tally -> counts.merge(tally.state(), tally.count(), Long::sum));
    long counted = tallies.stream().mapToLong(Tally::counted).sum();
    long all = tallies.stream().mapToLong(Tally::count).sum();
    List<Tally> counting = tallies.stream().filter(tally -> tally.counted() > 0).toList();
    long first =
        Stream.concat(Stream.of(series.start()), counting.stream().map(Tally::first))
            .min(Long::compare)
            .orElseThrow();
    long highest = counting.stream().mapToLong(Tally::last).max().orElse(first - series.step());
    long last = Math.max(highest, given(counter, highest));
    long expected = last < first ? 0 : (last - first) / series.step() + 1;
    List<Gap> gaps = expected == counted ? List.of() : gaps(key, first, last, counter, leaps);
    return new Completeness(key, first, last, counts, all - counted, gaps);
  }

  /** The last value that the counter gave; what a block still holds is not given yet. */
  private long given(Optional<CounterState> counter, long highest) {
    return series.gapsAllowed()
        ? highest
        : counter.map(state -> state.nextValue() - series.step()).orElse(highest);
  }

  private List<Gap> gaps(
      CounterKey key,
      long first,
      long last,
      Optional<CounterState> counter,
      List<CounterLeap> leaps) {
    List<CounterLeap> own = leaps.stream().filter(leap -> leap.counter().equals(key)).toList();
    List<Missing> missing = Completeness.missing(register.values(key), first, last, series.step());
    NumberPattern pattern = series.choiceOf(key).pattern();
    Map<String, String> shown = counter.map(NextNumbers::shown).orElse(Map.of());
    LocalDate day = day(key, pattern);
    return Completeness.cut(missing, own, series.step()).stream()
        .map(
            run ->
                new Gap(
                    run.from(),
                    run.to(),
                    pattern.format(shown, day, run.from()),
                    pattern.format(shown, day, run.to()),
                    reason(run, own),
                    leap(run, own)))
        .toList();
  }

  /** A day of the period, read from one of its numbers. */
  private LocalDate day(CounterKey key, NumberPattern pattern) {
    NumberReader reader = new NumberReader(pattern);
    RegisterFilter filter =
        new RegisterFilter(
            Optional.of(key.scope()),
            Optional.of(key.period()),
            Optional.empty(),
            Optional.empty());
    return register.numbers(series.key(), filter, 0, 1).stream()
        .flatMap(number -> reader.read(number.number()).stream())
        .map(Reading::day)
        .findFirst()
        .orElse(LocalDate.EPOCH);
  }

  private Reason reason(Missing run, List<CounterLeap> leaps) {
    if (leap(run, leaps).isPresent()) {
      return Reason.LEAP;
    }
    return series.gapsAllowed() ? Reason.ALLOWED : Reason.UNEXPLAINED;
  }

  private static Optional<Leap> leap(Missing run, List<CounterLeap> leaps) {
    return leaps.stream()
        .filter(leap -> leap.from() <= run.from() && run.to() <= leap.to())
        .findFirst()
        .map(leap -> new Leap(leap.at(), leap.by(), leap.reason()));
  }
}
