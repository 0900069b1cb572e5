package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.record.SavedView.Sharing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A list that somebody keeps. */
@Entity
@Table(name = "docket_saved_view")
public class SavedViewRow {

  @Id private UUID id;

  @Column(name = "form", updatable = false)
  private String form;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "title")
  private String title;

  @Column(name = "address")
  private String address;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "sharing")
  private Sharing sharing;

  @Column(name = "unit_code")
  private String unitCode;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  /** For Hibernate. */
  protected SavedViewRow() {}

  public SavedViewRow(UUID id, String form, UUID ownerId, Instant createdAt) {
    this.id = id;
    this.form = form;
    this.ownerId = ownerId;
    this.createdAt = createdAt;
    this.title = "";
    this.address = "";
    this.sharing = Sharing.NOBODY;
    this.unitCode = "";
  }

  /**
   * @param unit whose people see it, if it is shared with the unit
   */
  public void change(String called, String with, Sharing shared, String unit) {
    this.title = called;
    this.address = with;
    this.sharing = shared;
    this.unitCode = unit;
  }

  public UUID id() {
    return id;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String title() {
    return title;
  }

  public String address() {
    return address;
  }

  public Sharing sharing() {
    return sharing;
  }
}
