package org.docket.approval.chain;

import java.util.Optional;
import org.docket.expression.NumberBands;
import org.docket.expression.Path;
import org.docket.expression.ValueSet;
import org.docket.expression.Words;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;

/** Which values a name of a chain can have at all. */
public interface ValueDomain {

  String WHOLE = "integer";
  String CHOICE = "choice";

  /**
   * Everything that the name can be, of the kind of these values.
   *
   * @return empty where only a form can tell, which is asked when a process binds the chain
   */
  Optional<ValueSet> all(Path name, ValueSet like);

  /** Whether only whole numbers count. */
  boolean isWhole(Path name);

  /**
   * The same inside the steps for each line of a table, where {@code line} is one of its lines.
   *
   * @param table the table that is gone through
   */
  default ValueDomain forEachLineOf(String table) {
    ValueDomain outside = this;
    return new ValueDomain() {
      @Override
      public Optional<ValueSet> all(Path name, ValueSet like) {
        return outside.all(column(name), like);
      }

      @Override
      public boolean isWhole(Path name) {
        return outside.isWhole(column(name));
      }

      private Path column(Path name) {
        String line = ForEach.LINE + ".";
        String written = name.toString();
        return written.startsWith(line)
            ? Path.of((table + "." + written.substring(line.length())).split("\\."))
            : name;
      }
    };
  }

  /** By what a chain says it needs. */
  static ValueDomain of(ChainDefinition chain) {
    return new ValueDomain() {
      @Override
      public Optional<ValueSet> all(Path name, ValueSet like) {
        return kind(name).equals(CHOICE) ? Optional.empty() : Optional.of(everything(like));
      }

      @Override
      public boolean isWhole(Path name) {
        return kind(name).equals(WHOLE);
      }

      private String kind(Path name) {
        return need(name.toString()).map(ChainDefinition.Need::kind).orElse("");
      }

      /** A need, or a column of one. */
      private Optional<ChainDefinition.Need> need(String name) {
        int dot = name.indexOf('.');
        return dot < 0
            ? Optional.ofNullable(chain.needs().get(name))
            : need(name.substring(0, dot))
                .map(table -> table.columns().get(name.substring(dot + 1)));
      }
    };
  }

  /** By the fields of a form. */
  static ValueDomain of(FormDefinition form) {
    return new ValueDomain() {
      @Override
      public Optional<ValueSet> all(Path name, ValueSet like) {
        return Optional.of(
            form.at(name.toString())
                .map(FieldDefinition::details)
                .filter(FieldDetails.Choices.class::isInstance)
                .<ValueSet>map(
                    details -> Words.only(((FieldDetails.Choices) details).options().keySet()))
                .orElseGet(() -> everything(like)));
      }

      @Override
      public boolean isWhole(Path name) {
        return form.at(name.toString())
            .filter(field -> field.kind().id().equals(WHOLE))
            .isPresent();
      }
    };
  }

  private static ValueSet everything(ValueSet like) {
    if (like instanceof NumberBands) {
      return NumberBands.ALL;
    }
    return ((Words) like).quoted() ? Words.ALL : Words.ANSWERS;
  }
}
