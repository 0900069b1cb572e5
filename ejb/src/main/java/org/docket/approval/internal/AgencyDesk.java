package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.access.Access;
import org.docket.approval.Agency;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.Definitions;
import org.docket.event.EventLog;
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
  private final AssistantDesk assistants;
  private final EventLog events;
  private final Access access;
  private final DocketClock clock;

  @Inject
  public AgencyDesk(
      AgencyStore store,
      Organization organization,
      Definitions definitions,
      AssistantDesk assistants,
      EventLog events,
      Access access,
      DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.definitions = definitions;
    this.assistants = assistants;
    this.events = events;
    this.access = access;
    this.clock = clock;
  }

  /** Those that concern the person, and those for whom the person sets them. */
  public List<Agency> of(UUID person) {
    Stream<AgencyRow> others =
        assistants.assistedBy(person).stream()
            .flatMap(other -> store.of(other.id()).stream())
            .filter(row -> assistants.assists(person, row.personId()));
    Map<UUID, AgencyRow> all = new LinkedHashMap<>();
    Stream.concat(store.of(person).stream(), others).forEach(row -> all.putIfAbsent(row.id(), row));
    return all.values().stream().map(this::view).toList();
  }

  public List<Agency> all(Actor actor) {
    access.requireAdministrator();
    return store.notOver(clock.now()).stream().map(this::view).toList();
  }

  public Agency set(Actor actor, Agency.Wish wish) {
    UUID person = wish.person().orElse(actor.personId());
    Agency.Right right = requireMaySet(actor, person, wish.agent());
    check(person, wish);
    AgencyRow row = new AgencyRow(person, wish, actor.personId(), right, clock.now());
    store.add(row);
    events.append("agency.set", null, person, Map.of("agency", row.id(), "agent", row.agentId()));
    return view(row);
  }

  /** An assistant could else take the place of whoever trusts them. */
  private Agency.Right requireMaySet(Actor actor, UUID person, UUID agent) {
    if (person.equals(actor.personId())) {
      return Agency.Right.SELF;
    }
    if (!assistants.assists(actor.personId(), person)) {
      access.requireAdministrator();
      return Agency.Right.ADMINISTRATOR;
    }
    if (agent.equals(actor.personId()) && !actor.administrator()) {
      throw new ProblemException(ApprovalProblems.assistantIsAgent());
    }
    return Agency.Right.ASSISTANT;
  }

  public void revoke(Actor actor, UUID id) {
    AgencyRow row =
        store
            .find(id)
            .filter(found -> concerns(found, actor) || actor.administrator())
            .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchAgency()));
    row.revoke(actor.personId(), clock.now());
    events.append("agency.ended", null, row.personId(), Map.of("agency", id));
  }

  private boolean concerns(AgencyRow row, Actor actor) {
    return row.personId().equals(actor.personId())
        || row.agentId().equals(actor.personId())
        || assistants.assists(actor.personId(), row.personId());
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
        somebody(row.setBy()),
        row.setAs(),
        row.revokedAt());
  }

  private Agency.Somebody somebody(UUID id) {
    return new Agency.Somebody(id, organization.person(id).map(Person::name).orElse("?"));
  }
}
