package org.docket.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.organization.Who;

/**
 * Who may do what with the records of one form, as its definition says. Where it says nothing:
 * everyone creates; creator and participants read; nobody changes what was handed in; the creator
 * cancels; whoever reads prints; nobody lets others read; administrators administer. Whoever
 * administers cancels as well. Participants always read, and a form that represents the
 * organisation is always open to administrators.
 *
 * @param form key of the form
 * @param allowed entries by verb; a verb that is not there has the default above
 * @param fieldReaders who may see a field; a field that is not there is seen by whoever reads
 * @param representsOrganization whether the form says {@code represents}
 */
public record AccessRules(
    String form,
    Map<Verb, List<Who>> allowed,
    Map<String, List<Who>> fieldReaders,
    boolean representsOrganization) {

  private static final Map<Verb, List<Who>> DEFAULTS =
      Map.of(
          Verb.CREATE, List.of(new Who.Everyone()),
          Verb.READ, List.of(new Who.Creator()),
          Verb.EDIT, List.of(),
          Verb.CANCEL, List.of(new Who.Creator()),
          Verb.PRINT, List.of(new Who.Everyone()),
          Verb.GRANT, List.of(),
          Verb.ADMINISTER, List.of());

  private static final Set<Verb> ALWAYS_OPEN_TO_ADMINISTRATORS = Set.of(Verb.READ, Verb.ADMINISTER);

  public AccessRules {
    EnumMap<Verb, List<Who>> copy = new EnumMap<>(Verb.class);
    allowed.forEach((verb, who) -> copy.put(verb, List.copyOf(who)));
    allowed = Map.copyOf(copy);
    fieldReaders = Map.copyOf(fieldReaders);
  }

  /** Who may, before administrators and participants are added. */
  List<Who> who(Verb verb) {
    return Optional.ofNullable(allowed.get(verb))
        .orElseGet(() -> DEFAULTS.getOrDefault(verb, List.of()));
  }

  /** Whether records of the form can be read for a time by those who were let. */
  public boolean isGrantable() {
    return allowed.containsKey(Verb.GRANT);
  }

  boolean isOpenToAdministrators(Verb verb) {
    return representsOrganization || ALWAYS_OPEN_TO_ADMINISTRATORS.contains(verb);
  }
}
