package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** With which view somebody's list of a form opens. */
@Entity
@IdClass(StandardViewRow.Key.class)
@Table(name = "docket_standard_view")
public class StandardViewRow {

  /** Person and form. */
  public record Key(UUID personId, String form) implements Serializable {}

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id
  @Column(name = "form")
  private String form;

  @Column(name = "view_id")
  private UUID viewId;

  /** For Hibernate. */
  protected StandardViewRow() {}

  StandardViewRow(Key key, UUID viewId) {
    this.personId = key.personId();
    this.form = key.form();
    this.viewId = viewId;
  }

  UUID viewId() {
    return viewId;
  }

  void pointTo(UUID view) {
    this.viewId = view;
  }
}
