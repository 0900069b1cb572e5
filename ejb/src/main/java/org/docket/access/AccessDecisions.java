package org.docket.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Who;
import org.docket.organization.WhoResolver;
import org.docket.platform.Actor;

/** The rules of access over one organisation on one day. Pure. */
public final class AccessDecisions {

  private final OrganizationChart chart;
  private final LocalDate day;
  private final WhoResolver resolver;

  public AccessDecisions(OrganizationChart chart, LocalDate day) {
    this.chart = chart;
    this.day = day;
    this.resolver = new WhoResolver(chart, day);
  }

  /** Whether the person may do this to the record. */
  public boolean may(Actor actor, Verb verb, AccessRules rules, Subject subject) {
    if (isAdministrator(actor) && rules.isOpenToAdministrators(verb)) {
      return true;
    }
    boolean named = isNamed(actor, rules.who(verb), subject);
    return switch (verb) {
      case READ -> named || subject.isParticipant(actor) || isGranted(actor, rules, subject);
      case PRINT, GRANT -> named && may(actor, Verb.READ, rules, subject);
      case CANCEL ->
          (named || may(actor, Verb.ADMINISTER, rules, subject))
              && may(actor, Verb.READ, rules, subject);
      case CREATE, EDIT, ADMINISTER -> named;
    };
  }

  /** Whether the person may read the record, were they no participant. */
  public boolean mayReadUnasked(Actor actor, AccessRules rules, Subject subject) {
    return (isAdministrator(actor) && rules.isOpenToAdministrators(Verb.READ))
        || rules.who(Verb.READ).stream()
            .filter(who -> !(who instanceof Who.Participants))
            .anyMatch(who -> isNamed(actor, who, subject))
        || isGranted(actor, rules, subject);
  }

  private boolean isGranted(Actor actor, AccessRules rules, Subject subject) {
    return rules.isGrantable() && subject.granted().test(Grantee.of(actor.personId(), chart, day));
  }

  /** Fields that the person must not see in this record. */
  public Set<String> hiddenFields(Actor actor, AccessRules rules, Subject subject) {
    Set<String> hidden = new TreeSet<>();
    rules
        .fieldReaders()
        .forEach(
            (field, readers) -> {
              if (!isNamed(actor, readers, subject)) {
                hidden.add(field);
              }
            });
    return hidden;
  }

  /**
   * By the organisation of now: a token of yesterday does not keep somebody an administrator.
   * Before there is any administrator nobody can log in, and Docket itself makes the first records.
   */
  private boolean isAdministrator(Actor actor) {
    List<Person> administrators = chart.administrators();
    return administrators.isEmpty()
        ? actor.administrator()
        : administrators.stream().anyMatch(p -> p.id().equals(actor.personId()));
  }

  private boolean isNamed(Actor actor, List<Who> entries, Subject subject) {
    // Participation last: it alone is asked of the database.
    return entries.stream()
            .filter(who -> !(who instanceof Who.Participants))
            .anyMatch(who -> isNamed(actor, who, subject))
        || (entries.stream().anyMatch(Who.Participants.class::isInstance)
            && subject.isParticipant(actor));
  }

  private boolean isNamed(Actor actor, Who who, Subject subject) {
    if (who instanceof Who.Administrators) {
      return isAdministrator(actor);
    }
    return who instanceof Who.Everyone
        || resolver.resolve(who, subject.situation()).people().contains(actor.personId());
  }
}
