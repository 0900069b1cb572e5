package org.docket.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.docket.expression.Type;

/** What a column of a code list holds. */
public enum ListColumn {
  TEXT("text"),
  NUMBER("number"),
  YES_NO("yes-no");

  private final String word;

  ListColumn(String word) {
    this.word = word;
  }

  /** The column of a word that the schema allows. */
  static ListColumn of(String word) {
    for (ListColumn column : values()) {
      if (column.word.equals(word)) {
        return column;
      }
    }
    return TEXT;
  }

  public Type type() {
    return switch (this) {
      case TEXT -> Type.TEXT;
      case NUMBER -> Type.NUMBER;
      case YES_NO -> Type.YES_NO;
    };
  }

  /** A value as it is written; empty when it is none of the column's. */
  Optional<Object> read(String written) {
    return switch (this) {
      case TEXT -> Optional.of(written);
      case NUMBER ->
          written.matches("-?[0-9]{1,18}(\\.[0-9]{1,10})?")
              ? Optional.of(new BigDecimal(written))
              : Optional.empty();
      case YES_NO ->
          switch (written) {
            case "true", "yes", "是" -> Optional.of(true);
            case "false", "no", "否" -> Optional.of(false);
            default -> Optional.empty();
          };
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
