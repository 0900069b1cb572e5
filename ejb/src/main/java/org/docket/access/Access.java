package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.organization.Organization;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/**
 * Answers and enforces, for the organisation of today. Every use case asks it; whoever may not read
 * something gets the same answer as for something that does not exist.
 */
@ApplicationScoped
public class Access {

  private final Organization organization;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public Access(Organization organization, CurrentUser currentUser, DocketClock clock) {
    this.organization = organization;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Whether the person may do this to the record, or to one that does not exist yet. */
  public boolean may(Actor actor, Verb verb, AccessRules rules, Subject subject) {
    return decisions().may(actor, verb, rules, subject);
  }

  /** Fails when the person may not; when he may not even read it, as if it did not exist. */
  public void require(Actor actor, Verb verb, AccessRules rules, Subject subject) {
    AccessDecisions decisions = decisions();
    if (decisions.may(actor, verb, rules, subject)) {
      return;
    }
    boolean mayKnow = verb == Verb.CREATE || decisions.may(actor, Verb.READ, rules, subject);
    throw new ProblemException(
        mayKnow ? AccessProblems.notAllowed(verb) : AccessProblems.noSuchRecord());
  }

  /** Whether the person may make a record of the form. */
  public boolean mayCreate(Actor actor, AccessRules rules, Values settings) {
    return may(actor, Verb.CREATE, rules, newRecord(settings));
  }

  /** Whether the person administers all records of the form. */
  public boolean mayAdminister(Actor actor, AccessRules rules, Values settings) {
    return may(actor, Verb.ADMINISTER, rules, newRecord(settings));
  }

  /** What lists, searches and counts may show the person. */
  public RowFilter filterFor(Actor actor, AccessRules rules, Values settings) {
    return new ListFilters(organization.chart(), clock.today(), context())
        .filter(actor, rules, settings);
  }

  /** Whether the person may read the record for another reason than that they were asked. */
  public boolean mayReadUnasked(Actor actor, AccessRules rules, Subject subject) {
    return decisions().mayReadUnasked(actor, rules, subject);
  }

  /** Fields that the person must not see in this record, nor filter, sort or search by. */
  public Set<String> hiddenFields(Actor actor, AccessRules rules, Subject subject) {
    return decisions().hiddenFields(actor, rules, subject);
  }

  /**
   * Fields that the person must not see in lists: those whose readers depend on the record count as
   * hidden.
   */
  public Set<String> hiddenInLists(Actor actor, AccessRules rules, Values settings) {
    return decisions().hiddenFields(actor, rules, newRecord(settings));
  }

  /** The acting person, who must be an administrator. */
  public Actor requireAdministrator() {
    Actor actor = currentUser.require();
    if (!actor.administrator()) {
      throw new ProblemException(AccessProblems.administratorsOnly());
    }
    return actor;
  }

  /** Whether the person holds one of these positions today, wherever. */
  public boolean holds(Actor actor, Collection<String> positions) {
    return positions.stream()
        .anyMatch(
            position -> organization.chart().holds(actor.personId(), position, clock.today()));
  }

  /** The acting person, who must hold one of these positions. */
  public Actor requireHolder(Collection<String> positions) {
    Actor actor = currentUser.require();
    if (!holds(actor, positions)) {
      throw new ProblemException(
          AccessProblems.holdersOnly(
              positions.stream().flatMap(code -> organization.position(code).stream()).toList()));
    }
    return actor;
  }

  private AccessDecisions decisions() {
    return new AccessDecisions(organization.chart(), clock.today());
  }

  private Subject newRecord(Values settings) {
    return new Subject(null, nobody -> false, nobody -> false, settings, context());
  }

  private EvaluationContext context() {
    return EvaluationContext.of(clock.now(), clock.zone()).whileFilling();
  }
}
