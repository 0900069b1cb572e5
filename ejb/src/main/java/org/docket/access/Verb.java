package org.docket.access;

import java.util.Locale;
import org.docket.problem.Text;

/** What somebody may want to do with the records of a form. */
public enum Verb {
  CREATE,
  READ,
  /** Change what was already handed in, as for master data. */
  EDIT,
  /** Take back before it is finished. */
  CANCEL,
  /** Have a document printed. */
  PRINT,
  /** Let others read one record for a time. */
  GRANT,
  /** Put right what went wrong: void numbers, move running approvals. */
  ADMINISTER;

  public Text title() {
    return switch (this) {
      case CREATE -> Text.of("create", "新建");
      case READ -> Text.of("read", "查看");
      case EDIT -> Text.of("change", "修改");
      case CANCEL -> Text.of("cancel", "作废");
      case PRINT -> Text.of("print", "打印");
      case GRANT -> Text.of("let others read", "授权他人查阅");
      case ADMINISTER -> Text.of("administer", "管理");
    };
  }

  /** The key under {@code access:}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
