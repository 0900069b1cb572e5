package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A place: degrees of latitude and longitude (WGS 84), an address, or both. */
final class LocationKind implements FieldKind {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(.*?)[(（]?\\s*(-?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*[,，]\\s*(-?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*[)）]?",
          Pattern.DOTALL);

  private static final Text EXPECTED =
      Text.of(
          "a latitude from -90 to 90 and a longitude from -180 to 180, or an address",
          "纬度（-90 至 90）与经度（-180 至 180），或地址");
  private static final Type PLACE =
      Type.record(
          "place",
          Map.of(
              "latitude", Type.Field.optional(Type.NUMBER),
              "longitude", Type.Field.optional(Type.NUMBER),
              "address", Type.Field.optional(Type.TEXT)));
  private static final int DIGITS = 6;
  private static final int LONGEST = 200;

  @Override
  public String id() {
    return "location";
  }

  @Override
  public Text title() {
    return Text.of("place on the map", "地理位置");
  }

  @Override
  public Set<String> properties() {
    return Set.of();
  }

  @Override
  public List<String> members() {
    return List.of("latitude", "longitude", "address");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(PLACE);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isObject()) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
    ObjectNode place = JsonNodeFactory.instance.objectNode();
    boolean measured = input.hasNonNull("latitude") || input.hasNonNull("longitude");
    if (measured
        && !(degrees("latitude", 90, input, place) && degrees("longitude", 180, input, place))) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
    String address = TextKind.cleaned(input.path("address").asText(""));
    if (address.length() > LONGEST) {
      reading.refuse(KindProblems.tooLong(field, address.length(), LONGEST));
      return null;
    }
    if (!address.isEmpty()) {
      place.put("address", address);
    }
    return place.isEmpty() ? null : place;
  }

  private static boolean degrees(String name, int most, JsonNode input, ObjectNode place) {
    String text = input.path(name).asText("");
    if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
      return false;
    }
    BigDecimal degrees = new BigDecimal(text).setScale(DIGITS, RoundingMode.HALF_UP);
    place.put(name, degrees.toPlainString());
    return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    String text = Written.text(cell).strip();
    ObjectNode place = JsonNodeFactory.instance.objectNode();
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return place.put("address", text);
    }
    place.put("latitude", parts.group(2)).put("longitude", parts.group(3));
    return parts.group(1).isBlank() ? place : place.put("address", parts.group(1).strip());
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("latitude", number(stored, "latitude"));
    members.put("longitude", number(stored, "longitude"));
    members.put("address", stored.hasNonNull("address") ? stored.get("address").asText() : null);
    return RecordValue.of(stored.toString(), members);
  }

  private static @Nullable BigDecimal number(JsonNode stored, String name) {
    return stored.hasNonNull(name) ? new BigDecimal(stored.get(name).asText()) : null;
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("address", FieldKind.sampleText(field.title(), language));
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    String degrees =
        stored.has("latitude")
            ? stored.get("latitude").asText() + ", " + stored.get("longitude").asText()
            : "";
    String address = stored.path("address").asText("");
    return address.isEmpty() || degrees.isEmpty()
        ? address + degrees
        : Text.of("%s (%s)", "%s（%s）").in(locale).formatted(address, degrees);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.of("object");
    for (String degrees : List.of("latitude", "longitude")) {
      schema
          .withObject("/properties/" + degrees)
          .put("type", "string")
          .put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
    }
    schema.withObject("/properties/address").put("type", "string").put("maxLength", LONGEST);
    return schema;
  }
}
