package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.access.Grantee;
import org.docket.event.EventLog;
import org.docket.organization.Appointment;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.RecordGranted;

/** Writes that somebody may read a record for a time, and that it is over; asks no rights. */
@ApplicationScoped
public class Granting {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final RecordRepository records;
  private final Organization organization;
  private final EventLog events;
  private final DocketClock clock;
  private final CurrentUser currentUser;
  private final Event<RecordGranted> granted;

  @Inject
  public Granting(
      RecordRepository records,
      Organization organization,
      EventLog events,
      DocketClock clock,
      CurrentUser currentUser,
      Event<RecordGranted> granted) {
    this.records = records;
    this.organization = organization;
    this.events = events;
    this.clock = clock;
    this.currentUser = currentUser;
    this.granted = granted;
  }

  /** The time line says it, and those who may read it now hear of it. */
  public GrantRow give(RecordWork work, Grantee to, Instant until, Text reason) {
    UUID giver = currentUser.actor().map(actor -> actor.personId()).orElse(work.row().creatorId());
    GrantRow row = new GrantRow(work.row().id(), to, until, reason, clock.now(), giver);
    records.add(row);
    Text what = until(nameOf(to), until);
    events.append(
        "record.granted",
        work.row().id(),
        Map.of("grantee", to.text(), "grant", what, "until", until.toString(), "reason", reason));
    granted.fire(new RecordGranted(work.row().id(), peopleOf(to), until, reason));
    return row;
  }

  public void takeBack(GrantRow row) {
    UUID person = currentUser.require().personId();
    row.end(clock.now(), person);
    events.append(
        "record.grant-ended",
        row.recordId(),
        Map.of("grantee", row.grantee().text(), "grant", nameOf(row.grantee())));
  }

  private Text until(Text name, Instant until) {
    String moment = TIME.format(until.atZone(clock.zone()));
    return Text.of(name.en() + ", until " + moment, name.zh() + "，至 " + moment);
  }

  public static Text title(Grantee.Kind kind) {
    return switch (kind) {
      case PERSON -> Text.of("person", "人员");
      case POSITION -> Text.of("position", "岗位");
      case UNIT -> Text.of("unit", "单位");
    };
  }

  /** Whether there is such a one, and it is in use. */
  public boolean isKnown(Grantee to) {
    return switch (to.kind()) {
      case PERSON -> person(to).filter(Person::active).isPresent();
      case POSITION -> organization.position(to.key()).filter(Position::active).isPresent();
      case UNIT -> organization.unit(to.key()).filter(Unit::active).isPresent();
    };
  }

  public Text nameOf(Grantee to) {
    return switch (to.kind()) {
      case PERSON -> Text.same(person(to).map(Person::name).orElse("?"));
      case POSITION ->
          organization.position(to.key()).map(Position::name).orElse(Text.same(to.key()));
      case UNIT -> organization.unit(to.key()).map(Unit::name).orElse(Text.same(to.key()));
    };
  }

  private Optional<Person> person(Grantee to) {
    try {
      return organization.person(UUID.fromString(to.key()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private List<UUID> peopleOf(Grantee to) {
    OrganizationChart chart = organization.chart();
    return switch (to.kind()) {
      case PERSON -> person(to).stream().map(Person::id).toList();
      case POSITION -> chart.holders(to.key(), clock.today()).stream().map(Person::id).toList();
      case UNIT -> chart.within(to.key()).stream().flatMap(this::members).distinct().toList();
    };
  }

  private Stream<UUID> members(Unit unit) {
    return organization.chart().appointments().stream()
        .filter(post -> post.unit().equals(unit.code()) && post.isInForce(clock.today()))
        .map(Appointment::person);
  }
}
