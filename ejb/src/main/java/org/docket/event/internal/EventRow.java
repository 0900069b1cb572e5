package org.docket.event.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.event.EventChain;
import org.docket.event.EventChain.Link;
import org.docket.event.LoggedEvent;
import org.docket.platform.Json;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One event. Written once; nothing here changes a row. */
@Entity
@Immutable
@Table(name = "docket_event")
public class EventRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "docket_event_seq")
  @SequenceGenerator(
      name = "docket_event_seq",
      sequenceName = "docket_event_seq",
      allocationSize = 50)
  private Long seq;

  @Column(name = "at")
  private Instant at;

  @Column(name = "record_id")
  private @Nullable UUID recordId;

  /** Of which chain, when it belongs to no record. */
  @Column(name = "chain")
  private @Nullable String chain;

  @Column(name = "position")
  private long position;

  @Column(name = "kind")
  private String kind;

  @Column(name = "actor")
  private @Nullable UUID actor;

  @Column(name = "on_behalf_of")
  private @Nullable UUID onBehalfOf;

  @Column(name = "data", length = Length.LONG32)
  private String data;

  @Column(name = "prev_hash")
  private String previousHash;

  @Column(name = "hash")
  private String hash;

  protected EventRow() {}

  EventRow(Link link) {
    at = link.at();
    recordId = link.record();
    chain = recordId == null ? EventChain.nameOf(link.kind()) : null;
    position = link.position();
    kind = link.kind();
    actor = link.actor();
    onBehalfOf = link.onBehalfOf();
    data = link.data();
    previousHash = link.previousHash();
    hash = link.hash();
  }

  @Nullable UUID recordId() {
    return recordId;
  }

  Link link() {
    return new Link(position, at, recordId, kind, actor, onBehalfOf, data, previousHash, hash);
  }

  LoggedEvent event() {
    return new LoggedEvent(seq, at, recordId, position, kind, actor, onBehalfOf, Json.read(data));
  }
}
