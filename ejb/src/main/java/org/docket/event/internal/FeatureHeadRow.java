package org.docket.event.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.docket.event.EventChain.Head;
import org.docket.event.EventChain.Link;

/** The end of the chain of a feature's events that belong to no record. */
@Entity
@Table(name = "docket_event_feature_head")
public class FeatureHeadRow {

  @Id
  @Column(name = "feature")
  private String feature;

  @Column(name = "length")
  private long length;

  @Column(name = "hash")
  private String hash;

  protected FeatureHeadRow() {}

  FeatureHeadRow(String feature) {
    this.feature = feature;
    this.length = Head.NONE.length();
    this.hash = Head.NONE.hash();
  }

  Head head() {
    return new Head(length, hash);
  }

  void advanceTo(Link link) {
    length = link.position();
    hash = link.hash();
  }
}
