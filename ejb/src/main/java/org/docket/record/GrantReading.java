package org.docket.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.access.Grantee;
import org.docket.access.Grantee.Kind;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemCollector;
import org.docket.record.internal.Granting;
import org.jspecify.annotations.Nullable;

/** Reads who is to read until when, and why; all that is wrong at once. */
final class GrantReading {

  /** Longer rights belong into the form. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private static final int LONGEST_REASON = 1000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Granting granting;
  private final Organization organization;
  private final DocketClock clock;
  private final ProblemCollector problems = new ProblemCollector();

  GrantReading(Granting granting, Organization organization, DocketClock clock) {
    this.granting = granting;
    this.organization = organization;
    this.clock = clock;
  }

  /** What was read. */
  record Read(Grantee to, Instant until, String reason) {}

  Read require(GrantRequest request) {
    Optional<Grantee> to = grantee(request);
    Optional<Instant> until = until(request.until());
    String reason = request.reason() == null ? "" : request.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      problems.add(GrantProblems.reason());
    }
    problems.throwIfAny();
    return new Read(to.orElseThrow(), until.orElseThrow(), reason);
  }

  private Optional<Grantee> grantee(GrantRequest request) {
    Map<Kind, String> named = new LinkedHashMap<>();
    put(named, Kind.PERSON, request.person());
    put(named, Kind.POSITION, request.position());
    put(named, Kind.UNIT, request.unit());
    if (named.size() != 1) {
      problems.add(GrantProblems.toWhom());
      return Optional.empty();
    }
    Map.Entry<Kind, String> one = named.entrySet().iterator().next();
    Grantee to = new Grantee(one.getKey(), key(one.getKey(), one.getValue()));
    if (!granting.isKnown(to)) {
      problems.add(
          GrantProblems.unknown(
              Granting.title(to.kind()), one.getValue(), "/to/" + to.kind().key()));
    }
    return Optional.of(to);
  }

  private static void put(Map<Kind, String> named, Kind kind, @Nullable String key) {
    if (key != null && !key.isBlank()) {
      named.put(kind, key.strip());
    }
  }

  private String key(Kind kind, String written) {
    return kind == Kind.PERSON
        ? organization.person(written).map(Person::id).map(String::valueOf).orElse(written)
        : written;
  }

  private Optional<Instant> until(@Nullable String written) {
    Instant now = clock.now();
    Instant latest = now.plus(LONGEST);
    Optional<Instant> read = written == null ? Optional.empty() : moment(written.strip());
    if (written != null && !written.isBlank() && read.isEmpty()) {
      problems.add(GrantProblems.untilUnreadable(written.strip()));
    } else if (read.filter(at -> at.isAfter(now) && !at.isAfter(latest)).isEmpty()) {
      problems.add(GrantProblems.untilWhen(shown(now), shown(latest)));
    }
    return read;
  }

  private Optional<Instant> moment(String written) {
    try {
      return Optional.of(
          written.length() == 10
              ? LocalDate.parse(written).plusDays(1).atStartOfDay(clock.zone()).toInstant()
              : OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private String shown(Instant moment) {
    return TIME.format(moment.atZone(clock.zone()));
  }
}
