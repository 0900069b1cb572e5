package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.docket.form.FieldDefinition;
import org.docket.form.Lookups;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A percentage: 13 stands for 13%, in formulas too. */
final class PercentKind extends DecimalKind {

  @Override
  public String id() {
    return "percent";
  }

  @Override
  public Text title() {
    return Text.of("percentage", "百分比");
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(BigDecimal.TEN, field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return stored.asText() + "%";
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(Written.number(cell, true));
  }
}
