package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The searchable columns of one line. */
@Entity
@IdClass(LineRow.Key.class)
@Table(name = "docket_line")
public class LineRow {

  /** Record, table and line. */
  public record Key(UUID recordId, String tableKey, String lineId) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "table_key")
  private String tableKey;

  @Id
  @Column(name = "line_id")
  private String lineId;

  @Column(name = "form")
  private String form;

  @Column(name = "place")
  private int place;

  /** Null when it was read and all its columns are empty. */
  @Embedded private @Nullable LineSlots slots;

  /** For Hibernate. */
  protected LineRow() {}

  LineRow(Key key, String form) {
    this.recordId = key.recordId();
    this.tableKey = key.tableKey();
    this.lineId = key.lineId();
    this.form = form;
    this.slots = new LineSlots();
  }

  Key key() {
    return new Key(recordId, tableKey, lineId);
  }

  void moveTo(int position) {
    this.place = position;
  }

  LineSlots slots() {
    LineSlots present = slots == null ? new LineSlots() : slots;
    slots = present;
    return present;
  }
}
