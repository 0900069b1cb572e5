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
        ChainDefinition.Need need = chain.needs().get(name.toString());
        return need == null ? "" : need.kind();
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
