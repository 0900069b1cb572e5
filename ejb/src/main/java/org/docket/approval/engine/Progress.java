package org.docket.approval.engine;

import java.util.List;

/** What came of a command: the next state, and what happened on the way, in order. */
public record Progress(ApprovalState state, List<ApprovalEvent> events) {

  public Progress {
    events = List.copyOf(events);
  }

  public <E extends ApprovalEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
