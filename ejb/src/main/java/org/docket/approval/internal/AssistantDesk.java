package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.Agency.Somebody;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Assistants.Named;
import org.docket.event.EventLog;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Names and dismisses those who may set somebody's agents. */
@ApplicationScoped
public class AssistantDesk {

  private final EntityManager entities;
  private final Organization organization;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public AssistantDesk(
      EntityManager entities, Organization organization, EventLog events, DocketClock clock) {
    this.entities = entities;
    this.organization = organization;
    this.events = events;
    this.clock = clock;
  }

  public List<Named> of(UUID person) {
    return rows(
            "select a from AssistantRow a where a.personId = :person order by a.since, a.assistantId",
            person)
        .flatMap(row -> active(row.assistantId()).map(found -> named(row, found)))
        .toList();
  }

  public List<Somebody> assistedBy(UUID assistant) {
    return rows(
            "select a from AssistantRow a where a.assistantId = :person"
                + " order by a.since, a.personId",
            assistant)
        .flatMap(row -> active(row.personId()))
        .toList();
  }

  private Stream<AssistantRow> rows(String query, UUID person) {
    return entities
        .createQuery(query, AssistantRow.class)
        .setParameter("person", person)
        .getResultStream();
  }

  private Named named(AssistantRow row, Somebody assistant) {
    Optional<Somebody> by =
        row.namedBy()
            .flatMap(organization::person)
            .map(found -> new Somebody(found.id(), found.name()));
    return new Named(assistant, by, row.since());
  }

  private Stream<Somebody> active(UUID id) {
    return organization.person(id).filter(Person::active).stream()
        .map(found -> new Somebody(found.id(), found.name()));
  }

  boolean assists(UUID assistant, UUID person) {
    return find(person, assistant).isPresent();
  }

  /** Naming somebody twice changes nothing. */
  public void name(UUID person, UUID assistant, UUID by) {
    requireActive(person);
    if (assistant.equals(person)
        || organization.person(assistant).filter(Person::active).isEmpty()) {
      throw new ProblemException(ApprovalProblems.noSuchAssistant());
    }
    if (find(person, assistant).isEmpty()) {
      entities.persist(new AssistantRow(person, assistant, by, clock.now()));
      events.append(
          "agency.assistant-named", null, forWhom(person, by), Map.of("assistant", assistant));
    }
  }

  public void dismiss(UUID person, UUID assistant, UUID by) {
    AssistantRow row =
        find(person, assistant)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchAssistant()));
    entities.remove(row);
    events.append(
        "agency.assistant-dismissed", null, forWhom(person, by), Map.of("assistant", assistant));
  }

  /** Both names are on record where an administrator did it. */
  private static @Nullable UUID forWhom(UUID person, UUID by) {
    return person.equals(by) ? null : person;
  }

  private void requireActive(UUID person) {
    if (organization.person(person).filter(Person::active).isEmpty()) {
      throw new ProblemException(ApprovalProblems.noSuchPerson());
    }
  }

  private Optional<AssistantRow> find(UUID person, UUID assistant) {
    return Optional.ofNullable(
        entities.find(AssistantRow.class, new AssistantRow.Key(person, assistant)));
  }
}
