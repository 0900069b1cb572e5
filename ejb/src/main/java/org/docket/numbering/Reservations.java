package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.event.EventLog;
import org.docket.numbering.RegisteredNumber.Reserved;
import org.docket.numbering.internal.NumberRow;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are kept for somebody: one, or a block such as a pad of paper forms has. They are
 * taken from the counter at once, so that nobody else gets them, and become void when their time is
 * over. Administrators keep them; the holder uses them.
 */
@ApplicationScoped
public class Reservations {

  /** The most that are kept at once. */
  public static final int MOST = 1000;

  private final NumberStore store;
  private final RegisterStore register;
  private final Definitions definitions;
  private final Access access;
  private final CurrentUser currentUser;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public Reservations(
      NumberStore store,
      RegisterStore register,
      Definitions definitions,
      Access access,
      CurrentUser currentUser,
      EventLog events,
      DocketClock clock) {
    this.store = store;
    this.register = register;
    this.definitions = definitions;
    this.access = access;
    this.currentUser = currentUser;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What to keep.
   *
   * @param choice key of the case; empty for the pattern of all others
   * @param values what the numbers show, by path
   * @param day the day that they show; null for today
   * @param holder who may use them; null for administrators only
   * @param until the last day on which they may be used; null for no end
   */
  public record Order(
      String choice,
      Map<String, String> values,
      int count,
      @Nullable LocalDate day,
      @Nullable UUID holder,
      @Nullable LocalDate until,
      String note) {}

  /** Takes numbers from the counter and keeps them. */
  @Transactional
  public List<RegisteredNumber> reserve(String key, Order order) {
    Actor actor = access.requireAdministrator();
    SeriesDefinition series = definitions.require(SeriesDefinition.class, key);
    String note = Reasons.require(order.note);
    if (order.count < 1 || order.count > MOST) {
      throw new ProblemException(NumberingProblems.reservationSize(MOST));
    }
    if (order.until != null && order.until.isBefore(clock.today())) {
      throw new ProblemException(NumberingProblems.reservationOver());
    }
    AskedCounter asked = AskedCounter.of(series, order.choice, order.values, order.day, clock);
    CounterKey counter = asked.key();
    Reserved reserved = new Reserved(Ids.next(), order.holder, order.until);
    events.append(
        "number.reserved",
        null,
        Map.of("series", key, "count", order.count, "note", note, "scope", counter.scope()));
    store.writeTheRest();
    String shown = CanonicalJson.of(Json.MAPPER.<JsonNode>valueToTree(asked.texts()));
    long first = store.take(counter, series.start(), order.count, series.step(), shown);
    List<RegisteredNumber> kept = new ArrayList<>();
    for (int i = 0; i < order.count; i++) {
      long value = first + i * series.step();
      String number = asked.number(value);
      NumberRow row =
          NumberRow.reserved(counter, number, value, reserved, note, clock.now(), actor.personId());
      store.register(row);
      kept.add(row.registered());
    }
    store.writeTheRest();
    return kept;
  }

  /** Gives back what nobody used: it becomes void. */
  @Transactional
  public int release(String series, UUID reservation, String reason) {
    Actor actor = access.requireAdministrator();
    String why = Reasons.require(reason);
    List<NumberRow> open = register.openOf(series, reservation);
    if (open.isEmpty()) {
      throw new ProblemException(NumberingProblems.nothingReserved());
    }
    open.forEach(row -> row.becomeVoid(clock.now(), actor.personId(), why));
    events.append(
        "number.released", null, Map.of("count", open.size(), "reason", why, "of", reservation));
    return open.size();
  }

  /** What the acting person may use of these series. */
  @Transactional
  public List<RegisteredNumber> usable(List<String> series) {
    Actor actor = currentUser.require();
    return register.reserved(series, actor.personId()).stream()
        .filter(number -> mayUse(number, actor))
        .toList();
  }

  /**
   * Uses a number for a record, which the caller has locked and may change.
   *
   * @param series those that the record may have a number of
   */
  @Transactional
  public DocumentNumber use(List<String> series, String number, UUID record) {
    Actor actor = currentUser.require();
    for (String key : series) {
      Optional<NumberRow> row = register.numberToChange(key, number);
      if (row.isPresent() && mayUse(row.get().registered(), actor)) {
        row.get().give(record, clock.now(), actor.personId());
        return new DocumentNumber(key, number);
      }
    }
    throw new ProblemException(NumberingProblems.notReserved(number));
  }

  private boolean mayUse(RegisteredNumber number, Actor actor) {
    Reserved reserved = number.reserved();
    if (number.state() != NumberState.RESERVED || reserved == null) {
      return false;
    }
    boolean inTime = reserved.until() == null || !reserved.until().isBefore(clock.today());
    boolean his = actor.personId().equals(reserved.holder());
    return inTime && (his || (reserved.holder() == null && actor.administrator()));
  }
}
