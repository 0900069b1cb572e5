package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.access.Access;
import org.docket.access.RegisterReaders;
import org.docket.definition.Definitions;
import org.docket.event.EventLog;
import org.docket.numbering.internal.NumberRow;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.NumberStore.CounterState;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;

/**
 * The series, what they give next, and every number they gave: read by administrators and by
 * holders of the positions that audit registers; changed by administrators.
 */
@ApplicationScoped
public class NumberRegister {

  private final NumberStore store;
  private final RegisterStore register;
  private final Definitions definitions;
  private final Access access;
  private final RegisterReaders readers;
  private final EventLog events;
  private final DocketClock clock;
  private final Event<NumberVoided> voided;

  @Inject
  public NumberRegister(
      NumberStore store,
      RegisterStore register,
      Definitions definitions,
      Access access,
      RegisterReaders readers,
      EventLog events,
      DocketClock clock,
      Event<NumberVoided> voided) {
    this.store = store;
    this.register = register;
    this.definitions = definitions;
    this.access = access;
    this.readers = readers;
    this.events = events;
    this.clock = clock;
    this.voided = voided;
  }

  /**
   * What a counter gives next.
   *
   * @param scope whose counter; empty for the company's
   */
  public record NextNumber(String scope, String number) {}

  /** A series with what its counters give next today. */
  public record SeriesView(SeriesDefinition series, List<NextNumber> next) {}

  /** All live series. */
  @Transactional
  public List<SeriesView> series() {
    readers.require();
    return definitions.live().all(SeriesDefinition.class).stream()
        .map(series -> new SeriesView(series, next(series)))
        .toList();
  }

  /** One live series. */
  @Transactional
  public SeriesView series(String key) {
    readers.require();
    SeriesDefinition series = definitions.require(SeriesDefinition.class, key);
    return new SeriesView(series, next(series));
  }

  /** A page of the register, the latest first. */
  @Transactional
  public List<RegisteredNumber> numbers(
      String series, RegisterFilter filter, int first, int limit) {
    readers.require();
    return register.numbers(series, filter, first, limit);
  }

  /** For each counter what it gave, and whether something is missing; the latest period first. */
  @Transactional
  public List<Completeness> completeness(String series) {
    readers.require();
    SeriesDefinition definition = definitions.require(SeriesDefinition.class, series);
    return new RegisterReading(definition, store, register).completeness();
  }

  /** Says that a number counts no more. It stays in the register, with who and why. */
  @Transactional
  public RegisteredNumber makeVoid(String series, String number, String reason) {
    Actor actor = access.requireAdministrator();
    String why = Reasons.require(reason);
    NumberRow row =
        register
            .numberToChange(series, number)
            .orElseThrow(() -> new ProblemException(NumberingProblems.noSuchNumber(number)));
    if (row.state() == NumberState.VOID) {
      throw new ProblemException(NumberingProblems.alreadyVoid(number));
    }
    row.becomeVoid(clock.now(), actor.personId(), why);
    RegisteredNumber now = row.registered();
    // What carries the number is locked before the end of the record's events, as in printing.
    voided.fire(new NumberVoided(number, now.record()));
    events.append(
        "number.voided", now.record(), Map.of("series", series, "number", number, "reason", why));
    return now;
  }

  private List<NextNumber> next(SeriesDefinition series) {
    LocalDate today = clock.today();
    String period = series.restarts().period(today, series.fiscalYear());
    Map<String, NextNumber> byScope = new LinkedHashMap<>();
    for (CounterState counter : store.counters(series.key())) {
      boolean current = counter.key().period().equals(period);
      long value = current ? counter.nextValue() : series.start();
      String scope = counter.key().scope();
      if (current || !byScope.containsKey(scope)) {
        byScope.put(scope, next(series, counter, today, value));
      }
    }
    if (byScope.isEmpty()) {
      return series.choices().stream()
          .map(
              choice ->
                  new NextNumber(
                      choice.key(), choice.pattern().format(Map.of(), today, series.start())))
          .toList();
    }
    return List.copyOf(byScope.values());
  }

  private static NextNumber next(
      SeriesDefinition series, CounterState counter, LocalDate today, long value) {
    NumberPattern pattern = series.choiceOf(counter.key()).pattern();
    String number = pattern.format(shown(counter), today, value);
    return new NextNumber(counter.key().scope(), number);
  }

  static Map<String, String> shown(CounterState counter) {
    Map<String, String> shown = new LinkedHashMap<>();
    JsonNode stored = Json.read(counter.shown());
    stored.properties().forEach(e -> shown.put(e.getKey(), e.getValue().asText()));
    return shown;
  }
}
