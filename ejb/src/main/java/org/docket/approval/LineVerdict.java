package org.docket.approval;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody decides about one line.
 *
 * @param row id of the line
 * @param quantity how much is approved; only of a line that is reduced
 */
public record LineVerdict(
    String row, Verdict verdict, Optional<BigDecimal> quantity, Optional<String> reason) {

  public LineVerdict {
    reason = reason.map(String::strip).filter(said -> !said.isEmpty());
  }

  /** What becomes of a line. */
  public enum Verdict {
    ACCEPT,
    REDUCE,
    REJECT;

    /** As it is written in requests. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none. */
    public static Optional<Verdict> of(String key) {
      for (Verdict verdict : values()) {
        if (verdict.key().equals(key)) {
          return Optional.of(verdict);
        }
      }
      return Optional.empty();
    }
  }
}
