package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** Knows uploaded files in the database; their contents are kept where the places say. */
@ApplicationScoped
public class JpaAttachmentStore implements AttachmentStore {

  private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entities;
  private final DocketClock clock;
  private final CurrentUser currentUser;
  private final FilePlaces places;

  @Inject
  public JpaAttachmentStore(
      EntityManager entities, DocketClock clock, CurrentUser currentUser, FilePlaces places) {
    this.entities = entities;
    this.clock = clock;
    this.currentUser = currentUser;
    this.places = places;
  }

  /** With all files in the database. */
  public JpaAttachmentStore(EntityManager entities, DocketClock clock, CurrentUser currentUser) {
    this(entities, clock, currentUser, new FilePlaces(entities, Optional.empty()));
  }

  @Override
  public AttachmentRow store(
      String name, String claimedType, InputStream content, long limit, ScanState scan) {
    UUID id = Ids.next();
    WatchedContent watched = new WatchedContent(content, limit);
    FileContents place = places.current();
    place.keep(id, watched);
    if (watched.size() == 0) {
      throw new ProblemException(RecordProblems.attachmentEmpty());
    }
    String type = MediaType.of(watched.beginning(), name, claimedType);
    ContentCheck.require(name, type, watched.beginning(), watched.end());
    StoredFile file = new StoredFile(id, name, type, watched.size(), watched.sha256Hex());
    AttachmentRow row =
        new AttachmentRow(file, currentUser.require().personId(), clock.now(), place.place(), scan);
    entities.persist(row);
    return row;
  }

  @Override
  public Optional<AttachmentRow> find(UUID id) {
    return Optional.ofNullable(entities.find(AttachmentRow.class, id));
  }

  @Override
  public void copy(UUID id, OutputStream target) {
    AttachmentRow row = find(id).orElseThrow();
    places.of(row.keptIn()).copy(id, row.file().sha256(), target);
  }

  @Override
  public void attach(UUID id, UUID record) {
    find(id).ifPresent(row -> row.attachTo(record));
  }

  @Override
  public void removeOf(UUID record) {
    remove(
        entities
            .createQuery("select a.id from AttachmentRow a where a.recordId = :record", UUID.class)
            .setParameter("record", record)
            .getResultList());
  }

  @Override
  public void remove(List<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    for (String part :
        List.of(
            "ChunkRow p where p.attachmentId",
            "PreviewRow p where p.attachmentId",
            "AttachmentRow p where p.id")) {
      entities
          .createQuery("delete from " + part + " in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  @Override
  public int removeUnnamed(Instant before, int most) {
    List<UUID> unnamed =
        entities
            .createQuery(
                "select a from AttachmentRow a where a.recordId is null and a.uploadedAt < :before"
                    + " and not exists (select 1 from ImportRow i where i.fileId = a.id)"
                    + " order by a.uploadedAt",
                AttachmentRow.class)
            .setParameter("before", before)
            .setMaxResults(most)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
            .getResultStream()
            .peek(entities::detach)
            .map(row -> row.file().id())
            .toList();
    remove(unnamed);
    return unnamed.size();
  }

  @Override
  public List<AttachmentRow> unchecked(int most) {
    return entities
        .createQuery(
            "select a from AttachmentRow a where a.scan = :scan order by a.uploadedAt",
            AttachmentRow.class)
        .setParameter("scan", ScanState.UNCHECKED.key())
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public boolean isNamed(String sha256) {
    return !entities
        .createQuery("select a.id from AttachmentRow a where a.sha256 = :sha256", UUID.class)
        .setParameter("sha256", sha256)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Optional<PreviewRow> preview(UUID id) {
    return Optional.ofNullable(entities.find(PreviewRow.class, id));
  }

  @Override
  public void add(PreviewRow preview) {
    entities.persist(preview);
    entities.flush();
  }
}
