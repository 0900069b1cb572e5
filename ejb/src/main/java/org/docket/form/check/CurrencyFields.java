package org.docket.form.check;

import java.util.List;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;

/** A currency that another field says is one of the options of a choice, all of them currencies. */
final class CurrencyFields implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    for (FieldDefinition field : form.fieldsAndColumns()) {
      if (field.details() instanceof FieldDetails.Amount amount && amount.currencyFrom() != null) {
        check(field, amount.currencyFrom(), form, context);
      }
    }
  }

  private static void check(
      FieldDefinition amount, String named, FormDefinition form, CompilationContext context) {
    Optional<FieldDefinition> currency = form.currencyOf(amount);
    List<String> choices =
        form.fieldsAndColumns().stream()
            .filter(field -> field.kind().id().equals("choice"))
            .map(FieldDefinition::key)
            .distinct()
            .toList();
    if (currency.filter(field -> field.kind().id().equals("choice")).isEmpty()) {
      context
          .problems()
          .add(FormProblems.noCurrencyField(amount, named, choices, amount.location()));
      return;
    }
    currency.stream()
        .map(FieldDefinition::details)
        .filter(FieldDetails.Choices.class::isInstance)
        .flatMap(details -> ((FieldDetails.Choices) details).options().keySet().stream())
        .filter(code -> FieldDetails.Amount.named(code).isEmpty())
        .forEach(
            code ->
                context
                    .problems()
                    .add(FormProblems.unknownCurrency(code, currency.get().location())));
  }
}
