package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.docket.form.FieldDefinition;
import org.docket.form.Lookups;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A number with digits after the point, as many as were typed unless {@code scale} is given. */
class DecimalKind extends NumericKind {

  private static final int MOST = 10;

  @Override
  public String id() {
    return "decimal";
  }

  @Override
  public Text title() {
    return Text.of("number", "数值");
  }

  @Override
  int scale(FieldDefinition field) {
    return field.limits().scale() >= 0 ? field.limits().scale() : MOST;
  }

  @Override
  Text expected() {
    return Text.of("a number", "数字");
  }

  @Override
  JsonNode stored(BigDecimal number, FieldDefinition field) {
    BigDecimal shown = field.limits().scale() >= 0 ? number : number.stripTrailingZeros();
    return TextNode.valueOf(shown.toPlainString());
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(new BigDecimal("12.5"), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return stored.asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
  }
}
