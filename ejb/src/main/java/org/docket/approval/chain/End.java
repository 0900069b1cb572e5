package org.docket.approval.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.docket.problem.Text;

/** How an approval can end. */
public enum End {
  COMPLETED("Completed", "已完成"),
  REJECTED("Rejected", "已驳回"),
  CANCELLED("Cancelled", "已作废");

  private final String en;
  private final String zh;

  End(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  /** The title where the chain gives no own one. */
  public Text title() {
    return Text.of(en, zh);
  }

  /** As it is written in files and answers. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static End of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
