package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that come in pieces; the pieces wait in the database, where every server finds them. */
@ApplicationScoped
public class UploadStore {

  private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entities;
  private final DatabaseContents pieces;

  @Inject
  public UploadStore(EntityManager entities) {
    this.entities = entities;
    this.pieces = new DatabaseContents(entities);
  }

  public void add(UploadRow row) {
    entities.persist(row);
  }

  public Optional<UploadRow> find(UUID id) {
    return Optional.ofNullable(entities.find(UploadRow.class, id));
  }

  public Optional<UploadRow> lock(UUID id) {
    return Optional.ofNullable(entities.find(UploadRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public void add(UploadRow row, byte[] piece) {
    pieces.keep(new ChunkRow(row.id(), row.pieces(), piece));
  }

  /** All that has come, in order. */
  public void copy(UUID id, OutputStream target) {
    pieces.copy(id, "", target);
  }

  public void forgetPieces(UUID id) {
    pieces.forget(id, "");
  }

  public void remove(UploadRow row) {
    forgetPieces(row.id());
    entities.remove(row);
  }

  /** Forgets some that nothing has come for since this moment; answers how many. */
  int removeIdle(Instant before, int most) {
    List<UploadRow> idle =
        entities
            .createQuery(
                "select u from UploadRow u where u.touchedAt < :before order by u.touchedAt",
                UploadRow.class)
            .setParameter("before", before)
            .setMaxResults(most)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
            .getResultList();
    idle.forEach(this::remove);
    return idle.size();
  }
}
