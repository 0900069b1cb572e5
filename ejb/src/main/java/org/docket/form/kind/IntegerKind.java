package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.Lookups;
import org.docket.problem.Text;

/** A whole number. */
class IntegerKind extends NumericKind {

  private static final int LONG_DIGITS = 18;

  @Override
  public String id() {
    return "integer";
  }

  @Override
  public Set<String> properties() {
    return Set.of("min", "max", "search", "unique");
  }

  @Override
  int scale(FieldDefinition field) {
    return 0;
  }

  @Override
  Text expected() {
    return Text.of("a whole number", "整数");
  }

  @Override
  JsonNode stored(BigDecimal number, FieldDefinition field) {
    return number.precision() > LONG_DIGITS
        ? JsonNodeFactory.instance.numberNode(number.toBigInteger())
        : JsonNodeFactory.instance.numberNode(number.longValueExact());
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return number(stored).toPlainString();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("integer");
  }
}
