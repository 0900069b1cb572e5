package org.docket.definition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One file of a release. */
@Entity
@Immutable
@IdClass(ReleaseItemRow.Key.class)
@Table(name = "docket_release_item")
public class ReleaseItemRow {

  /** The release, the pack, and the path inside it. */
  public record Key(UUID releaseId, String pack, String path) implements Serializable {}

  @Id
  @Column(name = "release_id")
  private UUID releaseId;

  @Id
  @Column(name = "pack")
  private String pack;

  @Id
  @Column(name = "path")
  private String path;

  @Column(name = "sha256")
  private String sha256;

  protected ReleaseItemRow() {}

  ReleaseItemRow(UUID releaseId, String pack, String path, String sha256) {
    this.releaseId = releaseId;
    this.pack = pack;
    this.path = path;
    this.sha256 = sha256;
  }
}
