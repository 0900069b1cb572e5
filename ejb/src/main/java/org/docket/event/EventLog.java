package org.docket.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.docket.event.EventChain.Head;
import org.docket.event.EventChain.Link;
import org.docket.event.internal.EventStore;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened, in the transaction in which it happened, and reads it back. Appending locks
 * the end of the record's chain until the transaction ends; without a record, that of the feature.
 * Callers have asked {@code access}.
 */
@ApplicationScoped
public class EventLog {

  private final EventStore store;
  private final DocketClock clock;
  private final CurrentUser currentUser;

  @Inject
  public EventLog(EventStore store, DocketClock clock, CurrentUser currentUser) {
    this.store = store;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  /**
   * Appends an event of the acting person.
   *
   * @param data a JsonNode, or a record or map that becomes JSON; holds no secrets
   */
  @Transactional
  public void append(String kind, @Nullable UUID recordId, Object data) {
    append(kind, recordId, null, data);
  }

  /** Appends an event of the acting person, who acts for another one. */
  @Transactional
  public void append(String kind, @Nullable UUID recordId, @Nullable UUID onBehalfOf, Object data) {
    Head head =
        recordId == null ? store.lockHead(EventChain.nameOf(kind)) : store.lockHead(recordId);
    store.append(next(head, kind, recordId, onBehalfOf, data));
  }

  /** The first event of a record that this transaction has made: there is no chain to look for. */
  @Transactional
  public void begin(String kind, UUID recordId, Object data) {
    store.begin(next(Head.NONE, kind, recordId, null, data));
  }

  private Link next(
      Head head, String kind, @Nullable UUID recordId, @Nullable UUID onBehalfOf, Object data) {
    UUID actor = currentUser.actor().map(Actor::personId).orElse(null);
    String text = CanonicalJson.of(Json.MAPPER.<JsonNode>valueToTree(data));
    return EventChain.next(head, clock.now(), recordId, kind, actor, onBehalfOf, text);
  }

  /** All events of the record, the oldest first. */
  @Transactional
  public List<LoggedEvent> of(UUID recordId) {
    return store.events(recordId);
  }

  /** The latest events of one kind, the latest first. */
  @Transactional
  public List<LoggedEvent> latest(String kind, int limit) {
    return store.eventsOfKind(kind, limit);
  }
}
