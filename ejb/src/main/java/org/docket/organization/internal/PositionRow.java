package org.docket.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.docket.organization.Position;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A position as its record says. */
@Entity
@Table(name = "docket_position")
public class PositionRow {

  @Id
  @Column(name = "code")
  private String code;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "name")
  private String name;

  @Column(name = "english_name")
  private @Nullable String englishName;

  @Column(name = "active")
  private boolean active;

  protected PositionRow() {}

  PositionRow(UUID recordId, String code) {
    this.recordId = recordId;
    this.code = code;
  }

  void follow(Position position) {
    name = position.name().zh();
    englishName = position.name().en();
    active = position.active();
  }

  Position position() {
    return new Position(code, Text.of(englishName == null ? name : englishName, name), active);
  }

  UUID recordId() {
    return recordId;
  }
}
