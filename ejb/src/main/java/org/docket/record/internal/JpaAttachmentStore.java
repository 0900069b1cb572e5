package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** Keeps uploaded files in the database, in pieces. */
@ApplicationScoped
public class JpaAttachmentStore implements AttachmentStore {

  private static final int CHUNK = 256 * 1024;

  private final EntityManager entities;
  private final DocketClock clock;
  private final CurrentUser currentUser;

  @Inject
  public JpaAttachmentStore(EntityManager entities, DocketClock clock, CurrentUser currentUser) {
    this.entities = entities;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  @Override
  public AttachmentRow store(String name, String claimedType, InputStream content, long limit) {
    try {
      return read(name, claimedType, content, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AttachmentRow read(String name, String claimedType, InputStream content, long limit)
      throws IOException {
    UUID id = Ids.next();
    MessageDigest digest = sha256();
    byte[] first = content.readNBytes(CHUNK);
    byte[] piece = first;
    long size = 0;
    for (int place = 0; piece.length > 0; place++) {
      size += piece.length;
      if (size > limit) {
        throw new ProblemException(RecordProblems.attachmentTooLarge(limit));
      }
      digest.update(piece);
      keep(new ChunkRow(id, place, piece));
      piece = content.readNBytes(CHUNK);
    }
    if (size == 0) {
      throw new ProblemException(RecordProblems.attachmentEmpty());
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    StoredFile file = new StoredFile(id, name, MediaType.of(first, name, claimedType), size, hash);
    AttachmentRow row = new AttachmentRow(file, currentUser.require().personId(), clock.now());
    entities.persist(row);
    return row;
  }

  /** Written and forgotten at once. */
  private void keep(ChunkRow chunk) {
    entities.persist(chunk);
    entities.flush();
    entities.detach(chunk);
  }

  @Override
  public Optional<AttachmentRow> find(UUID id) {
    return Optional.ofNullable(entities.find(AttachmentRow.class, id));
  }

  @Override
  public void copy(UUID id, OutputStream target) {
    try {
      byte[] piece = piece(id, 0);
      for (int place = 1; piece.length > 0; place++) {
        target.write(piece);
        piece = piece(id, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] piece(UUID id, int place) {
    List<byte[]> found =
        entities
            .createQuery(
                "select c.content from ChunkRow c where c.attachmentId = :id and c.place = :place",
                byte[].class)
            .setParameter("id", id)
            .setParameter("place", place)
            .getResultList();
    return found.isEmpty() ? new byte[0] : found.get(0);
  }

  @Override
  public void attach(UUID id, UUID record) {
    find(id).ifPresent(row -> row.attachTo(record));
  }

  @Override
  public void removeOf(UUID record) {
    entities
        .createQuery(
            "delete from ChunkRow c where c.attachmentId in"
                + " (select a.id from AttachmentRow a where a.recordId = :record)")
        .setParameter("record", record)
        .executeUpdate();
    entities
        .createQuery("delete from AttachmentRow a where a.recordId = :record")
        .setParameter("record", record)
        .executeUpdate();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
