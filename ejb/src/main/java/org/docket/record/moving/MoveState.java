package org.docket.record.moving;

import java.util.Locale;
import org.docket.problem.Text;

/** How far a move of many records is. */
public enum MoveState {
  CHECKING,
  /** Looked at; nothing was written yet. */
  CHECKED,
  RUNNING,
  DONE,
  CANCELLED,
  FAILED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text title() {
    return switch (this) {
      case CHECKING -> Text.of("Being looked at", "正在预览");
      case CHECKED -> Text.of("Looked at", "已预览");
      case RUNNING -> Text.of("Being moved", "正在升级");
      case DONE -> Text.of("Moved", "已升级");
      case CANCELLED -> Text.of("Cancelled", "已取消");
      case FAILED -> Text.of("Broken off", "已中断");
    };
  }

  public static MoveState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
