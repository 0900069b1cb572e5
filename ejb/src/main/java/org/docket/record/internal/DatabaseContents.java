package org.docket.record.internal;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Keeps files in the database, in pieces; they are saved and restored with everything else. */
final class DatabaseContents implements FileContents {

  static final String PLACE = "database";
  private static final int CHUNK = 256 * 1024;

  private final EntityManager entities;

  DatabaseContents(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public String place() {
    return PLACE;
  }

  @Override
  public void keep(UUID id, InputStream content) {
    try {
      byte[] piece = content.readNBytes(CHUNK);
      for (int place = 0; piece.length > 0; place++) {
        keep(new ChunkRow(id, place, piece));
        piece = content.readNBytes(CHUNK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written and forgotten at once. */
  void keep(ChunkRow chunk) {
    entities.persist(chunk);
    entities.flush();
    entities.detach(chunk);
  }

  @Override
  public void copy(UUID id, String sha256, OutputStream target) {
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
  public void forget(UUID id, String sha256) {
    entities
        .createQuery("delete from ChunkRow c where c.attachmentId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
