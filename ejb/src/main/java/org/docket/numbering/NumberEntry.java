package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    written.forEach(number -> register(series, number, found.get(number), why, actor));
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
      if (number.length() > LONGEST || number.chars().anyMatch(Character::isISOControl)) {
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
  private void register(
      SeriesDefinition series, String number, @Nullable Found found, String why, Actor actor) {
    CounterKey place = found == null ? new CounterKey(series.key(), "", "") : found.counter();
    Long counted =
        found != null && series.counts(found.reading().counted())
            ? Long.valueOf(found.reading().counted())
            : null;
    store.register(NumberRow.entered(place, number, counted, why, clock.now(), actor.personId()));
  }
}
