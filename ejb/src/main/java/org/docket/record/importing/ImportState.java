package org.docket.record.importing;

import java.util.Locale;
import org.docket.problem.Text;

/** How far an import is. */
public enum ImportState {
  /** The columns can be assigned. */
  MAPPING,
  CHECKING,
  /** Tried out; nothing was written yet. */
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
      case MAPPING -> Text.of("Assign the columns", "待对应列");
      case CHECKING -> Text.of("Being tried out", "正在试运行");
      case CHECKED -> Text.of("Tried out", "已试运行");
      case RUNNING -> Text.of("Being imported", "正在导入");
      case DONE -> Text.of("Imported", "已导入");
      case CANCELLED -> Text.of("Cancelled", "已取消");
      case FAILED -> Text.of("Broken off", "已中断");
    };
  }

  /** Whether a server works on it, or will. */
  public boolean isWork() {
    return this == CHECKING || this == RUNNING;
  }

  public static ImportState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
