package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a record stands in the tree of its form. */
@Entity
@Table(name = "docket_tree_node")
public class TreeNodeRow {

  @Id
  @Column(name = "record_id")
  private UUID id;

  @Column(name = "form", updatable = false)
  private String form;

  @Column(name = "path")
  private String path;

  /** For Hibernate. */
  protected TreeNodeRow() {}

  TreeNodeRow(UUID id, String form, String path) {
    this.id = id;
    this.form = form;
    this.path = path;
  }

  UUID id() {
    return id;
  }

  String path() {
    return path;
  }
}
