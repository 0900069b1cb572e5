package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.internal.Positions;
import org.docket.approval.internal.Trails;
import org.docket.record.Records;

/** The way that a record has gone and where it stands, for whoever may read the record. */
@ApplicationScoped
public class ApprovalTrail {

  private final Positions positions;
  private final Trails trails;
  private final Records records;

  @Inject
  public ApprovalTrail(Positions positions, Trails trails, Records records) {
    this.positions = positions;
    this.trails = trails;
    this.records = records;
  }

  /** Drawn as a chart; empty for a record that never had an approval. */
  @Transactional
  public Optional<ApprovalPosition> position(UUID record) {
    records.get(record);
    return positions.of(record);
  }

  /** The keys of the steps that people completed, in that order. */
  @Transactional
  public List<String> path(UUID record) {
    records.get(record);
    return trails.path(record);
  }

  /** Who is asked now, each once. */
  @Transactional
  public List<UUID> waitingFor(UUID record) {
    records.get(record);
    return trails.waitingFor(record);
  }

  /** Everybody whom the chain has told something. */
  @Transactional
  public Set<UUID> told(UUID record) {
    records.get(record);
    return trails.told(record);
  }

  /** The records that steps have started, the oldest first. */
  @Transactional
  public List<UUID> started(UUID record) {
    records.get(record);
    return trails.started(record);
  }
}
