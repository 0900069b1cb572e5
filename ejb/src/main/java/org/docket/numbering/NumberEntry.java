package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.event.EventLog;
import org.docket.numbering.SeriesReader.Found;
import org.docket.numbering.internal.NumberRow;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.docket.platform.StorageProblems;
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
   * @param advanced how many counters go on further up now
   */
  public record Entered(int count, List<String> foreign, int advanced) {
    public Entered {
      foreign = List.copyOf(foreign);
    }
  }

  /** Enters all of them, or none: one that the register has already is a problem. */
  @Transactional
  public Entered enter(String key, List<String> numbers, String note) {
    Actor actor = access.requireAdministrator();
    SeriesDefinition series = definitions.require(SeriesDefinition.class, key);
    String why = Reasons.require(note);
    List<String> written = written(key, numbers);
    events.append(
        "number.entered", null, Map.of("series", key, "count", written.size(), "note", why));
    store.writeTheRest();
    SeriesReader reader = new SeriesReader(series);
    Map<String, Found> found = new LinkedHashMap<>();
    Map<CounterKey, Found> highest = new TreeMap<>();
    List<String> foreign = new ArrayList<>();
    for (String number : written) {
      Optional<Found> one = reader.read(number);
      one.ifPresentOrElse(belonging -> found.put(number, belonging), () -> foreign.add(number));
      one.ifPresent(belonging -> highest.merge(belonging.counter(), belonging, Found::higher));
    }
    long advanced =
        highest.values().stream().filter(top -> advance(series, top, why, actor)).count();
    written.forEach(number -> store.register(row(series, number, found.get(number), why, actor)));
    store.writeTheRest();
    return new Entered(written.size(), foreign, (int) advanced);
  }

  private List<String> written(String series, List<String> numbers) {
    List<Problem> problems = new ArrayList<>();
    Set<String> written = new LinkedHashSet<>();
    for (String line : numbers) {
      String number = line.strip();
      if (number.isEmpty()) {
        continue;
      }
      if (isUnfit(number)) {
        problems.add(NumberingProblems.numberTooLong(number));
      } else if (!written.add(number) || register.has(series, number)) {
        problems.add(NumberingProblems.knownAlready(number));
      }
    }
    if ((written.isEmpty() && problems.isEmpty()) || written.size() > MOST) {
      problems.add(NumberingProblems.entrySize(MOST));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.subList(0, Math.min(50, problems.size())));
    }
    return List.copyOf(written);
  }

  private static boolean isUnfit(String number) {
    return number.length() > LONGEST || number.chars().anyMatch(Character::isISOControl);
  }

  /**
   * Puts a number on the record that had it before, which the caller has locked and may change: one
   * that was entered without its record, or one that is entered now, with its counter going on
   * behind it.
   *
   * @param series those that the record may have a number of
   */
  @Transactional
  public DocumentNumber give(List<String> series, String number, UUID record, String note) {
    Actor actor = access.requireAdministrator();
    String why = Reasons.require(note);
    String written = number.strip();
    if (isUnfit(written)) {
      throw new ProblemException(NumberingProblems.numberTooLong(written).at("/number"));
    }
    for (String key : series) {
      Optional<NumberRow> known = register.numberToChange(key, written);
      if (known.isPresent()) {
        if (!known.get().isLoose()) {
          throw new ProblemException(NumberingProblems.taken(written));
        }
        known.get().belongTo(record);
        return new DocumentNumber(key, written);
      }
    }
    store.writeTheRest();
    for (String key : series) {
      SeriesDefinition definition = definitions.require(SeriesDefinition.class, key);
      Optional<Found> found = new SeriesReader(definition).read(written);
      if (found.isPresent()) {
        advance(definition, found.get(), why, actor);
        NumberRow row = row(definition, written, found.get(), why, actor);
        row.belongTo(record);
        enter(row, written);
        return new DocumentNumber(key, written);
      }
    }
    throw new ProblemException(NumberingProblems.foreign(written, patterns(series)));
  }

  private void enter(NumberRow row, String number) {
    try {
      store.register(row);
      store.writeTheRest();
    } catch (PersistenceException twice) {
      throw StorageProblems.conflict(twice, () -> NumberingProblems.taken(number));
    }
  }

  private String patterns(List<String> series) {
    return series.stream()
        .flatMap(key -> definitions.require(SeriesDefinition.class, key).choices().stream())
        .map(choice -> choice.pattern().source())
        .collect(Collectors.joining(", "));
  }

  /**
   * Lets a counter go on behind a number of its own.
   *
   * @return whether it had not come so far
   */
  private boolean advance(SeriesDefinition series, Found highest, String why, Actor actor) {
    long counted = highest.reading().counted();
    long steps = Math.floorDiv(counted - series.start(), series.step()) + 1;
    long next = series.start() + steps * series.step();
    String shown = CanonicalJson.of(Json.MAPPER.<JsonNode>valueToTree(highest.reading().texts()));
    long before = store.advance(highest.counter(), series.start(), next, shown);
    long last = series.counts(counted) ? counted - series.step() : next - series.step();
    if (before <= last) {
      register.add(
          new CounterLeap(highest.counter(), before, last, clock.now(), actor.personId(), why));
    }
    return next > before;
  }

  /** One that no counter comes to counts for none: it neither fills a gap nor makes one. */
  private NumberRow row(
      SeriesDefinition series, String number, @Nullable Found found, String why, Actor actor) {
    CounterKey place = found == null ? new CounterKey(series.key(), "", "") : found.counter();
    Long counted =
        found != null && series.counts(found.reading().counted())
            ? Long.valueOf(found.reading().counted())
            : null;
    return NumberRow.entered(place, number, counted, why, clock.now(), actor.personId());
  }
}
