package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.expression.RecordValue;
import org.docket.form.Lookups;
import org.docket.organization.Organization;
import org.docket.record.RecordCandidates.Candidate;

/** People, units and positions that may be chosen. */
final class OrganizationCandidates {

  private final Organization organization;
  private final Lookups lookups;

  OrganizationCandidates(Organization organization, Lookups lookups) {
    this.organization = organization;
    this.lookups = lookups;
  }

  List<Lookups.Entry> of(String kind, String search) {
    return switch (kind) {
      case "person" ->
          entries(
              organization.people(search, Integer.MAX_VALUE).stream()
                  .map(p -> lookups.person(p.id())));
      case "unit" ->
          entries(
              organization.units(search, Integer.MAX_VALUE).stream()
                  .map(u -> lookups.unit(u.code())));
      default ->
          entries(
              organization.chart().positions(search, Integer.MAX_VALUE).stream()
                  .map(p -> lookups.position(p.code())));
    };
  }

  private static List<Lookups.Entry> entries(Stream<Optional<Lookups.Entry>> found) {
    return found.flatMap(Optional::stream).toList();
  }

  Candidate candidate(Lookups.Entry entry, Locale locale) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (String member : List.of("login", "code", "name", "type", "email", "phone")) {
      if (entry.values().get(member) instanceof String text) {
        values.put(member, text);
      }
    }
    return new Candidate(
        entry.values().id().toString(),
        "",
        entry.title().in(locale),
        Optional.empty(),
        "",
        shows(entry, locale),
        values);
  }

  /** The unit of a person, or above a unit, which tells those apart who have one name. */
  private ObjectNode shows(Lookups.Entry entry, Locale locale) {
    ObjectNode shows = JsonNodeFactory.instance.objectNode();
    for (String member : List.of("unit", "parent")) {
      if (entry.values().get(member) instanceof RecordValue unit) {
        lookups
            .unit(unit.id().toString())
            .ifPresent(known -> shows.put(member, known.title().in(locale)));
      }
    }
    return shows;
  }
}
