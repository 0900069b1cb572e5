package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.docket.form.FieldDefinition;
import org.docket.form.Lookups;
import org.docket.problem.Text;

/** An amount of money: two digits after the point unless {@code scale} says otherwise. */
final class MoneyKind extends NumericKind {

  @Override
  public String id() {
    return "money";
  }

  @Override
  int scale(FieldDefinition field) {
    return field.limits().scale() >= 0 ? field.limits().scale() : 2;
  }

  @Override
  Text expected() {
    return Text.of("an amount", "金额");
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    String zeros = "0".repeat(scale(field));
    String pattern = zeros.isEmpty() ? "#,##0" : "#,##0." + zeros;
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number(stored));
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
  }
}
