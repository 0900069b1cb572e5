package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** The slot of one searchable field of a form. */
@Entity
@Immutable
@IdClass(SlotRow.Key.class)
@Table(name = "docket_slot")
public class SlotRow {

  /** Form and path of the field. */
  public record Key(String form, String path) implements Serializable {}

  @Id
  @Column(name = "form")
  private String form;

  @Id
  @Column(name = "path")
  private String path;

  @Column(name = "slot")
  private String slot;

  /** For Hibernate. */
  protected SlotRow() {}

  SlotRow(String form, String path, String slot) {
    this.form = form;
    this.path = path;
    this.slot = slot;
  }

  String path() {
    return path;
  }

  String slot() {
    return slot;
  }
}
