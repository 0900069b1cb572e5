package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.Lookups;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A whole number. */
class IntegerKind extends NumericKind {

  @Override
  public String id() {
    return "integer";
  }

  @Override
  public Text title() {
    return Text.of("whole number", "整数");
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

  /**
   * As it is read again from what is stored: else a value that is sent back would be another one.
   */
  @Override
  JsonNode stored(BigDecimal number, FieldDefinition field) {
    BigInteger whole = number.toBigIntegerExact();
    if (whole.bitLength() < Integer.SIZE) {
      return JsonNodeFactory.instance.numberNode(whole.intValue());
    }
    return whole.bitLength() < Long.SIZE
        ? JsonNodeFactory.instance.numberNode(whole.longValue())
        : JsonNodeFactory.instance.numberNode(whole);
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(BigDecimal.valueOf(2), field);
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
