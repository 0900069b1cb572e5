package org.docket.numbering.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.numbering.CounterKey;
import org.docket.numbering.CounterLeap;

/** Values that a counter passed over on purpose. */
@Entity
@Table(name = "docket_counter_leap")
public class LeapRow {

  @Id private UUID id;

  @Column(name = "series")
  private String series;

  @Column(name = "scope")
  private String scope;

  @Column(name = "period")
  private String period;

  @Column(name = "from_value")
  private long from;

  @Column(name = "to_value")
  private long to;

  @Column(name = "leapt_at")
  private Instant at;

  @Column(name = "leapt_by")
  private UUID by;

  @Column(name = "reason")
  private String reason;

  protected LeapRow() {}

  public LeapRow(UUID id, CounterLeap leap) {
    this.id = id;
    this.series = leap.counter().series();
    this.scope = leap.counter().scope();
    this.period = leap.counter().period();
    this.from = leap.from();
    this.to = leap.to();
    this.at = leap.at();
    this.by = leap.by();
    this.reason = leap.reason();
  }

  CounterLeap leap() {
    return new CounterLeap(new CounterKey(series, scope, period), from, to, at, by, reason);
  }
}
