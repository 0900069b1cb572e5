package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The typed slot columns of the line row. */
@Embeddable
public class LineSlots {

  private static final SlotAccess ACCESS =
      SlotAccess.of(MethodHandles.lookup(), LineSlots.class, 8, 6, 4);

  @Column(name = "text1")
  private @Nullable String text1;

  @Column(name = "text2")
  private @Nullable String text2;

  @Column(name = "text3")
  private @Nullable String text3;

  @Column(name = "text4")
  private @Nullable String text4;

  @Column(name = "text5")
  private @Nullable String text5;

  @Column(name = "text6")
  private @Nullable String text6;

  @Column(name = "text7")
  private @Nullable String text7;

  @Column(name = "text8")
  private @Nullable String text8;

  @Column(name = "number1")
  private @Nullable BigDecimal number1;

  @Column(name = "number2")
  private @Nullable BigDecimal number2;

  @Column(name = "number3")
  private @Nullable BigDecimal number3;

  @Column(name = "number4")
  private @Nullable BigDecimal number4;

  @Column(name = "number5")
  private @Nullable BigDecimal number5;

  @Column(name = "number6")
  private @Nullable BigDecimal number6;

  @Column(name = "time1")
  private @Nullable Instant time1;

  @Column(name = "time2")
  private @Nullable Instant time2;

  @Column(name = "time3")
  private @Nullable Instant time3;

  @Column(name = "time4")
  private @Nullable Instant time4;

  @Nullable Object get(String slot) {
    return ACCESS.get(this, slot);
  }

  void set(String slot, @Nullable Object value) {
    ACCESS.set(this, slot, value);
  }

  void clear() {
    ACCESS.names().forEach(slot -> ACCESS.set(this, slot, null));
  }
}
