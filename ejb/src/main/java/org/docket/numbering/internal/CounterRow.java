package org.docket.numbering.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.docket.numbering.CounterKey;
import org.hibernate.Length;

/** The next value of one counter. Locked by whoever draws. */
@Entity
@IdClass(CounterKey.class)
@Table(name = "docket_counter")
public class CounterRow {

  @Id
  @Column(name = "series")
  private String series;

  @Id
  @Column(name = "scope")
  private String scope;

  @Id
  @Column(name = "period")
  private String period;

  @Column(name = "next_value")
  private long nextValue;

  /** The values that the latest number showed, as JSON; for showing what comes next. */
  @Column(name = "shown", length = Length.LONG32)
  private String shown;

  protected CounterRow() {}

  CounterKey key() {
    return new CounterKey(series, scope, period);
  }

  long nextValue() {
    return nextValue;
  }

  String shown() {
    return shown;
  }

  /** Takes so many values and gives the first of them. */
  long take(long count, long step, String values) {
    long first = nextValue;
    nextValue = Math.addExact(first, Math.multiplyExact(count, step));
    if (count > 0) {
      shown = values;
    }
    return first;
  }
}
