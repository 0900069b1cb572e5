package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FixedLines;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Items to check, each with a standard, a score, a finding and photos: a table whose lines the
 * definition gives. Formulas see the sum, the greatest possible sum, the percentage and the lines.
 */
final class ChecklistKind implements FieldKind {

  private static final TableKind TABLE = new TableKind();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "checklist";
  }

  @Override
  public Text title() {
    return Text.of("checklist", "检查表");
  }

  @Override
  public Set<String> properties() {
    return Set.of("items", "list", "limit", "photos", "search");
  }

  @Override
  public List<String> members() {
    return List.of("score", "max", "percent", "open");
  }

  /** A checklist is there before anybody has filled it in. */
  @Override
  public boolean isNeverEmpty() {
    return true;
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    Type lines = TABLE.type(definition, types).orElseThrow();
    return Optional.of(
        Type.record(
            "checklist at " + definition.location(),
            Map.of(
                "score", Type.Field.required(Type.NUMBER),
                "max", Type.Field.required(Type.NUMBER),
                "percent", Type.Field.required(Type.NUMBER),
                "open", Type.Field.required(Type.NUMBER),
                "lines", Type.Field.required(lines))));
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.NUMBER);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    return TABLE.read(input, field, reading);
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    Result result = Result.of(stored);
    return RecordValue.of(
        field.path(),
        Map.of(
            "score", result.score,
            "max", result.max,
            "percent", result.percent(),
            "open", BigDecimal.valueOf(result.open),
            "lines", TABLE.value(stored, field, lookups)));
  }

  @Override
  public Object emptyValue(FieldDefinition field, Lookups lookups, Values scope) {
    return value(FixedLines.of(field, null), field, lookups);
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    ArrayNode lines = FixedLines.of(field, null);
    lines.forEach(line -> ((ObjectNode) line).set("score", line.path("max")));
    return lines;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    Result result = Result.of(stored);
    String open = Text.of("; %d open", "；%d 项未评").in(locale).formatted(result.open);
    return "%s / %s (%s%%)"
            .formatted(plain(result.score), plain(result.max), plain(result.percent()))
        + (result.open == 0 ? "" : open);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Lists filter by the percentage. */
  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return Result.of(stored).percent();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return TABLE.schema(field);
  }

  /** What the lines come to. */
  private record Result(BigDecimal score, BigDecimal max, long open) {
    static Result of(JsonNode lines) {
      BigDecimal score = BigDecimal.ZERO;
      BigDecimal max = BigDecimal.ZERO;
      long open = 0;
      for (JsonNode line : lines) {
        max = max.add(new BigDecimal(line.path("max").asText("0")));
        if (line.hasNonNull("score")) {
          score = score.add(new BigDecimal(line.path("score").asText()));
        } else {
          open++;
        }
      }
      return new Result(score, max, open);
    }

    BigDecimal percent() {
      return max.signum() == 0
          ? BigDecimal.ZERO
          : score.multiply(HUNDRED).divide(max, 1, RoundingMode.HALF_UP);
    }
  }
}
