package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.event.EventLog;
import org.docket.numbering.NumberReader.Reading;
import org.docket.numbering.internal.NumberRow;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that were given by hand or by an earlier system. They enter the register, so that nobody
 * gets them again, and the counters that they belong to go on behind them. For administrators.
 */
@ApplicationScoped
public class NumberEntry {

  /** The most that are entered at once. */
  public static final int MOST = 5000;

  private static final int LONGEST = 100;

  private final NumberStore store;
  private final RegisterStore register;
  private final Definitions definitions;
  private final Access access;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public NumberEntry(
      NumberStore store,
      RegisterStore register,
      Definitions definitions,
      Access access,
      EventLog events,
      DocketClock clock) {
    this.store = store;
    this.register = register;
    this.definitions = definitions;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was entered.
   *
   * @param foreign those that look like none of the series; no counter follows them
   * @param leaps counters that go on further up now
   */
  public record Entered(int count, List<String> foreign, List<CounterLeap> leaps) {
    public Entered {
      foreign = List.copyOf(foreign);
      leaps = List.copyOf(leaps);
    }
  }

  private record Found(String number, @Nullable CounterKey counter, @Nullable Reading reading) {}

  /** Enters all of them, or none: one that the register has already is a problem. */
  @Transactional
  public Entered enter(String key, List<String> numbers, String note) {
    Actor actor = access.requireAdministrator();
    SeriesDefinition series = definitions.require(SeriesDefinition.class, key);
    String why = Reasons.require(note);
    List<Found> found = read(series, numbers);
    events.append(
        "number.entered", null, Map.of("series", key, "count", found.size(), "note", why));
    store.writeTheRest();
    Map<CounterKey, Reading> highest = new TreeMap<>();
    List<String> foreign = new ArrayList<>();
    for (Found one : found) {
      CounterKey counter = one.counter;
      Reading reading = one.reading;
      if (counter == null || reading == null) {
        foreign.add(one.number);
      } else {
        highest.merge(counter, reading, (a, b) -> a.counted() >= b.counted() ? a : b);
      }
    }
    List<CounterLeap> leaps = advance(series, highest, why, actor);
    found.forEach(one -> register(series, one, why, actor));
    store.writeTheRest();
    return new Entered(found.size(), foreign, leaps);
  }

  private List<Found> read(SeriesDefinition series, List<String> numbers) {
    List<SeriesDefinition.Case> choices = series.choices();
    List<NumberReader> readers =
        choices.stream().map(choice -> new NumberReader(choice.pattern())).toList();
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Found> found = new ArrayList<>();
    for (String written : numbers) {
      String number = written.strip();
      if (number.isEmpty()) {
        continue;
      }
      if (number.length() > LONGEST || number.chars().anyMatch(Character::isISOControl)) {
        problems.add(NumberingProblems.numberTooLong(number));
      } else if (!seen.add(number) || register.has(series.key(), number)) {
        problems.add(NumberingProblems.knownAlready(number));
      } else {
        found.add(found(series, number, choices, readers));
      }
    }
    if ((found.isEmpty() && problems.isEmpty()) || found.size() > MOST) {
      problems.add(NumberingProblems.entrySize(MOST));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.subList(0, Math.min(50, problems.size())));
    }
    return found;
  }

  private static Found found(
      SeriesDefinition series,
      String number,
      List<SeriesDefinition.Case> choices,
      List<NumberReader> readers) {
    for (int i = 0; i < choices.size(); i++) {
      Optional<Reading> reading = readers.get(i).read(number);
      if (reading.isPresent()) {
        Reading read = reading.get();
        return new Found(number, series.counter(choices.get(i), read.texts(), read.day()), read);
      }
    }
    return new Found(number, null, null);
  }

  /** Lets each counter go on behind the highest number of its own. */
  private List<CounterLeap> advance(
      SeriesDefinition series, Map<CounterKey, Reading> highest, String why, Actor actor) {
    List<CounterLeap> leaps = new ArrayList<>();
    highest.forEach(
        (counter, reading) -> {
          long steps = Math.floorDiv(reading.counted() - series.start(), series.step()) + 1;
          long next = series.start() + steps * series.step();
          String shown = CanonicalJson.of(Json.MAPPER.<JsonNode>valueToTree(reading.texts()));
          long before = store.advance(counter, series.start(), next, shown);
          if (next > before) {
            CounterLeap leap =
                new CounterLeap(
                    counter, before, next - series.step(), clock.now(), actor.personId(), why);
            register.add(leap);
            leaps.add(leap);
          }
        });
    return leaps;
  }

  private void register(SeriesDefinition series, Found one, String why, Actor actor) {
    Reading reading = one.reading;
    CounterKey counter = one.counter;
    CounterKey place = counter == null ? new CounterKey(series.key(), "", "") : counter;
    store.register(
        NumberRow.entered(
            place,
            one.number,
            reading == null ? null : Long.valueOf(reading.counted()),
            why,
            clock.now(),
            actor.personId()));
  }
}
