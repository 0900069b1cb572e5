package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.approval.Agency;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.Definitions;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/** Sets and ends who stands in for whom. */
@ApplicationScoped
public class AgencyDesk {

  private final AgencyStore store;
  private final Organization organization;
  private final Definitions definitions;
  private final Access access;
  private final DocketClock clock;

  @Inject
  public AgencyDesk(
      AgencyStore store,
      Organization organization,
      Definitions definitions,
      Access access,
      DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.definitions = definitions;
    this.access = access;
    this.clock = clock;
  }

  public List<Agency> of(UUID person) {
    return store.of(person).stream().map(this::view).toList();
  }

  public List<Agency> all(Actor actor) {
    access.requireAdministrator();
    return store.notOver(clock.now()).stream().map(this::view).toList();
  }

  public Agency set(Actor actor, Agency.Wish wish) {
    UUID person = wish.person().orElse(actor.personId());
    if (!person.equals(actor.personId())) {
      access.requireAdministrator();
    }
    check(person, wish);
    AgencyRow row = new AgencyRow(person, wish, actor.personId(), clock.now());
    store.add(row);
    return view(row);
  }

  public void revoke(Actor actor, UUID id) {
    AgencyRow row =
        store
            .find(id)
            .filter(found -> concerns(found, actor) || actor.administrator())
            .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchAgency()));
    row.revoke(actor.personId(), clock.now());
  }

  private static boolean concerns(AgencyRow row, Actor actor) {
    return row.personId().equals(actor.personId()) || row.agentId().equals(actor.personId());
  }

  private void check(UUID person, Agency.Wish wish) {
    if (wish.agent().equals(person)) {
      throw new ProblemException(ApprovalProblems.agentIsOneself());
    }
    if (isGone(person) || isGone(wish.agent())) {
      throw new ProblemException(ApprovalProblems.noSuchAgent());
    }
    if (!wish.from().isBefore(wish.until()) || !wish.until().isAfter(clock.now())) {
      throw new ProblemException(ApprovalProblems.agencyTimes());
    }
    List<String> known =
        definitions.live().all(ProcessDefinition.class).stream()
            .map(ProcessDefinition::key)
            .toList();
    wish.processes().stream()
        .filter(process -> !known.contains(process))
        .findFirst()
        .ifPresent(
            process -> {
              throw new ProblemException(ApprovalProblems.noSuchProcess(process, known));
            });
  }

  private boolean isGone(UUID person) {
    return organization.person(person).filter(Person::active).isEmpty();
  }

  private Agency view(AgencyRow row) {
    return new Agency(
        row.id(),
        somebody(row.personId()),
        somebody(row.agentId()),
        row.from(),
        row.until(),
        row.processes(),
        row.upTo(),
        row.reason(),
        somebody(row.setBy()).name(),
        row.revokedAt());
  }

  private Agency.Somebody somebody(UUID id) {
    return new Agency.Somebody(id, organization.person(id).map(Person::name).orElse("?"));
  }
}
