package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.access.RegisterReaders;
import org.docket.definition.Definitions;
import org.docket.numbering.SeriesDefinition.Case;
import org.docket.numbering.internal.NumberBlocks;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.NumberStore.CounterState;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * The series, and which number each of their counters will give next; nothing is taken. For those
 * who may read registers.
 */
@ApplicationScoped
public class NextNumbers {

  private final NumberStore store;
  private final NumberBlocks blocks;
  private final Definitions definitions;
  private final RegisterReaders readers;
  private final DocketClock clock;

  @Inject
  public NextNumbers(
      NumberStore store,
      NumberBlocks blocks,
      Definitions definitions,
      RegisterReaders readers,
      DocketClock clock) {
    this.store = store;
    this.blocks = blocks;
    this.definitions = definitions;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * What a counter gives next, unless somebody is quicker.
   *
   * @param scope whose counter; empty for the company's
   * @param surely false when the series allows gaps: this server gives it, and any other one gives
   *     a number of the block that it holds itself
   */
  public record NextNumber(String scope, String number, boolean surely) {}

  /** A series with what its counters give next today. */
  public record SeriesView(SeriesDefinition series, List<NextNumber> next) {}

  /**
   * What one counter would give.
   *
   * @param next the next one that is drawn
   * @param kept the first that would be kept for somebody now
   */
  public record Preview(NextNumber next, String kept) {}

  /** All live series. */
  @Transactional
  public List<SeriesView> series() {
    readers.require();
    return definitions.live().all(SeriesDefinition.class).stream().map(this::view).toList();
  }

  /** One live series. */
  @Transactional
  public SeriesView series(String key) {
    readers.require();
    return view(definitions.require(SeriesDefinition.class, key));
  }

  /**
   * What the counter of these values gives, also when it has not given any yet.
   *
   * @param choice key of the case; empty for the pattern of all others
   * @param values what the numbers show, by path
   * @param day the day that they show; null for today
   */
  @Transactional
  public Preview preview(
      String key, String choice, Map<String, String> values, @Nullable LocalDate day) {
    readers.require();
    SeriesDefinition series = definitions.require(SeriesDefinition.class, key);
    AskedCounter asked = AskedCounter.of(series, choice, values, day, clock);
    long kept = store.counter(asked.key()).map(CounterState::nextValue).orElse(series.start());
    long next = drawn(series, asked.key(), kept);
    NextNumber number =
        new NextNumber(asked.key().scope(), asked.number(next), !series.gapsAllowed());
    return new Preview(number, asked.number(kept));
  }

  private SeriesView view(SeriesDefinition series) {
    LocalDate today = clock.today();
    String period = series.restarts().period(today, series.fiscalYear());
    Map<String, NextNumber> byScope = new LinkedHashMap<>();
    List<Case> unused = new ArrayList<>(series.choices());
    for (CounterState counter : store.counters(series.key())) {
      CounterKey key = counter.key();
      Case choice = series.choiceOf(key);
      boolean current = key.period().equals(period);
      long value = current ? drawn(series, key, counter.nextValue()) : series.start();
      if (current || !byScope.containsKey(key.scope())) {
        String number = choice.pattern().format(shown(counter), today, value);
        byScope.put(key.scope(), new NextNumber(key.scope(), number, !series.gapsAllowed()));
      }
      unused.remove(choice);
    }
    List<NextNumber> next = new ArrayList<>(byScope.values());
    for (Case choice : unused) {
      String number = choice.pattern().format(Map.of(), today, series.start());
      next.add(new NextNumber(choice.key(), number, !series.gapsAllowed()));
    }
    return new SeriesView(series, next);
  }

  /** What is left of a block on this server comes before what the counter gives. */
  private long drawn(SeriesDefinition series, CounterKey key, long counter) {
    return series.gapsAllowed() ? blocks.next(key).orElse(counter) : counter;
  }

  static Map<String, String> shown(CounterState counter) {
    Map<String, String> shown = new LinkedHashMap<>();
    JsonNode stored = Json.read(counter.shown());
    stored.properties().forEach(e -> shown.put(e.getKey(), e.getValue().asText()));
    return shown;
  }
}
