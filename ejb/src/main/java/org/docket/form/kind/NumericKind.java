package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What all kinds of number have in common: exact decimals, never floating point. */
abstract class NumericKind implements FieldKind {

  private static final int MOST_DIGITS = 28;
  private static final int LONGEST = 60;

  abstract int scale(FieldDefinition field);

  abstract Text expected();

  /** What becomes of further digits of a computed number. */
  RoundingMode rounding(FieldDefinition field) {
    return RoundingMode.HALF_UP;
  }

  /** A number in its stored shape; has at most {@link #scale} digits after the point. */
  JsonNode stored(BigDecimal number, FieldDefinition field) {
    return TextNode.valueOf(number.toPlainString());
  }

  @Override
  public Set<String> properties() {
    return Set.of("min", "max", "scale", "search");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.NUMBER);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.NUMBER);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (input.isTextual() && input.textValue().isBlank()) {
      return null;
    }
    BigDecimal number = parse(input);
    if (number == null || number.precision() - number.scale() > MOST_DIGITS) {
      reading.refuse(KindProblems.notA(field, input, expected()));
      return null;
    }
    if (number.stripTrailingZeros().scale() > scale(field)) {
      reading.refuse(KindProblems.tooManyDigits(field, scale(field)));
      return null;
    }
    return store(number, field);
  }

  private static @Nullable BigDecimal parse(JsonNode input) {
    if (!input.isNumber() && !input.isTextual()) {
      return null;
    }
    String text = input.asText().strip();
    if (text.length() > LONGEST
        || !text.matches("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?")) {
      return null;
    }
    return new BigDecimal(text);
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(Written.number(cell, false));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return number(stored);
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    if (!(value instanceof Number)) {
      return null;
    }
    BigDecimal number =
        value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    return stored(number.setScale(scale(field), rounding(field)), field);
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return number(stored);
  }

  static BigDecimal number(JsonNode stored) {
    return stored.isNumber() ? stored.decimalValue() : new BigDecimal(stored.asText());
  }
}
