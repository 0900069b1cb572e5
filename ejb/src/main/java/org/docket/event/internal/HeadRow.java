package org.docket.event.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.docket.event.EventChain.Head;
import org.docket.event.EventChain.Link;

/** The end of a record's chain; locked by whoever appends to it. */
@Entity
@Table(name = "docket_event_head")
public class HeadRow {

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "length")
  private long length;

  @Column(name = "hash")
  private String hash;

  protected HeadRow() {}

  HeadRow(UUID recordId) {
    this.recordId = recordId;
    this.length = Head.NONE.length();
    this.hash = Head.NONE.hash();
  }

  UUID recordId() {
    return recordId;
  }

  Head head() {
    return new Head(length, hash);
  }

  void advanceTo(Link link) {
    length = link.position();
    hash = link.hash();
  }
}
