package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.Lookups;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, in one currency or in the one that another field names, as many digits after
 * the point as the currency has (ISO 4217) unless {@code scale} says otherwise. Amounts in the
 * currency of the house (CNY) are shown bare, as Chinese papers show them; others with the code of
 * theirs.
 */
final class MoneyKind extends NumericKind {

  @Override
  public String id() {
    return "money";
  }

  @Override
  public Text title() {
    return Text.of("amount of money", "金额");
  }

  @Override
  public Set<String> properties() {
    return Set.of("min", "max", "scale", "currency", "currencyFrom", "rounding", "search");
  }

  @Override
  int scale(FieldDefinition field) {
    return amount(field).scale();
  }

  @Override
  RoundingMode rounding(FieldDefinition field) {
    return amount(field).rounding();
  }

  private static FieldDetails.Amount amount(FieldDefinition field) {
    return field.details() instanceof FieldDetails.Amount amount
        ? amount
        : FieldDetails.Amount.USUAL;
  }

  @Override
  Text expected() {
    return Text.of("an amount", "金额");
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(BigDecimal.valueOf(1250), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    String zeros = "0".repeat(scale(field));
    String pattern = zeros.isEmpty() ? "#,##0" : "#,##0." + zeros;
    String shown =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(number(stored));
    return amount(field).isForeign()
        ? amount(field).currency().getCurrencyCode() + " " + shown
        : shown;
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
  }
}
