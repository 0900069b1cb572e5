package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;

/** Values as they stand in a web address, in the shape in which the field takes them. */
final class AddressValues {

  private static final Set<String> NUMBERS = Set.of("integer", "number");
  private static final int LONGEST_NUMBER = 40;

  private AddressValues() {}

  /** What cannot be turned stays a text; the field says what is wrong with it. */
  static JsonNode read(FieldDefinition field, String text) {
    String type = field.kind().schema(field).path("type").asText();
    if (type.equals("array")) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      Arrays.stream(text.split(",", -1)).forEach(list::add);
      return list;
    }
    if (type.equals("boolean") && Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT))) {
      return BooleanNode.valueOf(Boolean.parseBoolean(text));
    }
    return NUMBERS.contains(type) ? number(text) : TextNode.valueOf(text);
  }

  private static JsonNode number(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? TextNode.valueOf(text)
          : DecimalNode.valueOf(new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      return TextNode.valueOf(text);
    }
  }
}
