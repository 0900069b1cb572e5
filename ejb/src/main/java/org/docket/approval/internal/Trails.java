package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the way that records have gone. */
@ApplicationScoped
public class Trails {

  private final ApprovalStore store;
  private final ApprovalLog log;

  @Inject
  public Trails(ApprovalStore store, ApprovalLog log) {
    this.store = store;
    this.log = log;
  }

  public List<String> path(UUID record) {
    return store.latest(record).map(row -> row.state().path()).orElse(List.of());
  }

  public List<UUID> waitingFor(UUID record) {
    List<UUID> tasks =
        store.openTasksOfRecord(record).stream()
            .filter(task -> !task.isPaused())
            .map(TaskRow::id)
            .toList();
    return store.candidates(tasks).values().stream().flatMap(List::stream).distinct().toList();
  }

  public Set<UUID> told(UUID record) {
    return log.told(record);
  }

  public List<UUID> started(UUID record) {
    return store
        .latest(record)
        .map(row -> store.spawns(row.id()).stream().map(SpawnRow::childId).toList())
        .orElse(List.of());
  }
}
