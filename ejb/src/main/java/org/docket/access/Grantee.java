package org.docket.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.organization.Appointment;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Unit;

/**
 * Whom a right to read one record is given to: a person, all holders of a position, or a unit with
 * all below it.
 *
 * @param key id of the person, or code of the position or unit
 */
public record Grantee(Kind kind, String key) {

  /** What a right can be given to. */
  public enum Kind {
    PERSON,
    POSITION,
    UNIT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public static Grantee person(UUID id) {
    return new Grantee(Kind.PERSON, id.toString());
  }

  /** As it is stored and compared. */
  public String text() {
    return kind.key() + ":" + key;
  }

  public static Grantee of(String text) {
    int colon = text.indexOf(':');
    Kind kind = Kind.of(text.substring(0, colon)).orElseThrow();
    return new Grantee(kind, text.substring(colon + 1));
  }

  /** All that the person is on the day, as text. */
  static Set<String> of(UUID person, OrganizationChart chart, LocalDate day) {
    Set<String> texts = new TreeSet<>(Set.of(person(person).text()));
    for (Appointment post : chart.appointments(person, day)) {
      texts.add(new Grantee(Kind.POSITION, post.position()).text());
      for (Unit unit : chart.upFrom(post.unit())) {
        texts.add(new Grantee(Kind.UNIT, unit.code()).text());
      }
    }
    return texts;
  }
}
