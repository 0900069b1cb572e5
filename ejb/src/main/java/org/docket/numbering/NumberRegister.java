package org.docket.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.docket.access.Access;
import org.docket.access.RegisterReaders;
import org.docket.definition.Definitions;
import org.docket.event.EventLog;
import org.docket.numbering.internal.NumberRow;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/**
 * Every number that the series gave: read by administrators and by holders of the positions that
 * audit registers; changed by administrators.
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
}
