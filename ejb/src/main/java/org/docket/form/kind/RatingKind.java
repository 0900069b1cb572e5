package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Stars from 1 to {@code max}, which is 5 unless the definition says otherwise. */
final class RatingKind extends IntegerKind {

  private static final BigDecimal USUAL = BigDecimal.valueOf(5);

  @Override
  public String id() {
    return "rating";
  }

  @Override
  public Text title() {
    return Text.of("rating", "评分");
  }

  @Override
  public Set<String> properties() {
    return Set.of("max", "search");
  }

  @Override
  Text expected() {
    return Text.of("a number of stars", "星级");
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    JsonNode read = super.read(input, field, reading);
    boolean none = read != null && number(read).signum() <= 0;
    boolean more =
        read != null && field.limits().max() == null && number(read).compareTo(USUAL) > 0;
    if (none || more) {
      reading.refuse(
          KindProblems.notA(
              field,
              input,
              Text.of("1 to %s stars".formatted(most(field)), "1 至 %s 星".formatted(most(field)))));
      return null;
    }
    return read;
  }

  private static String most(FieldDefinition field) {
    return field.limits().max() == null ? USUAL.toString() : field.limits().max().source();
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(BigDecimal.valueOf(4), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return stored.asText() + " / " + most(field);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return super.schema(field).put("minimum", 1);
  }
}
