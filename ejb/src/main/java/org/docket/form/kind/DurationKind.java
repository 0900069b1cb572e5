package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A length of time in days of 24 hours, hours and minutes, as ISO 8601 writes it. */
final class DurationKind implements FieldKind {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:([0-9]{1,6})\\s*(?:d|days?|天|日))?\\s*"
              + "(?:([0-9]{1,6})\\s*(?:h|hours?|小时|时))?\\s*"
              + "(?:([0-9]{1,6})\\s*(?:min|minutes?|分钟|分))?",
          Pattern.CASE_INSENSITIVE);

  private static final Text EXPECTED =
      Text.of("a length of time such as P2DT4H or PT90M", "时长，例如 P2DT4H 或 PT90M");
  private static final Pattern NOTATION =
      Pattern.compile("P(?=.)([0-9]{1,6}D)?(T(?=.)([0-9]{1,6}H)?([0-9]{1,6}M)?)?");

  /** Twenty-four hours are a day of the calendar, and not one of work. */
  private static final Pattern MANY_HOURS = Pattern.compile("T(2[4-9]|[3-9][0-9]|[0-9]{3,})H");

  private static final Text EXPECTED_WORKING =
      Text.of(
          "working days and fewer than 24 working hours beside them, such as P2DT4H",
          "工作日和不足 24 的工作小时，例如 P2DT4H");

  @Override
  public String id() {
    return "duration";
  }

  @Override
  public Text title() {
    return Text.of("length of time", "时长");
  }

  @Override
  public Set<String> properties() {
    return Set.of("counts");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.DURATION);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    String text = input.asText().strip();
    if (input.isTextual() && text.isEmpty()) {
      return null;
    }
    if (!NOTATION.matcher(text).matches()) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
    Duration length = Duration.parse(text);
    if (isWorking(field) && MANY_HOURS.matcher(text).find()) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED_WORKING));
      return null;
    }
    return store(length, field);
  }

  private static boolean isWorking(FieldDefinition field) {
    return field.details() instanceof FieldDetails.Length length && length.working();
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    String text = Written.text(cell).strip();
    Matcher parts = WRITTEN.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return TextNode.valueOf(text);
    }
    return TextNode.valueOf(
        written(
            Duration.ofDays(length(parts.group(1)))
                .plusHours(length(parts.group(2)))
                .plusMinutes(length(parts.group(3)))));
  }

  private static long length(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return Duration.parse(stored.asText());
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return value instanceof Duration length ? TextNode.valueOf(written(length)) : null;
  }

  private static String written(Duration length) {
    long days = length.toDays();
    String time = part(length.toHoursPart(), "H") + part(length.toMinutesPart(), "M");
    return days == 0 && time.isEmpty()
        ? "PT0M"
        : "P" + part(days, "D") + (time.isEmpty() ? "" : "T" + time);
  }

  private static String days(Duration length, boolean working, boolean chinese) {
    if (chinese) {
      return working ? "个工作日" : "天";
    }
    return working ? (length.toDays() == 1 ? " working day" : " working days") : " d";
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(Duration.ofHours(4), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    Duration length = Duration.parse(stored.asText());
    boolean chinese = locale.getLanguage().equals("zh");
    List<String> parts = new ArrayList<>();
    parts.add(part(length.toDays(), days(length, isWorking(field), chinese)));
    parts.add(part(length.toHoursPart(), chinese ? "小时" : " h"));
    parts.add(part(length.toMinutesPart(), chinese ? "分钟" : " min"));
    parts.removeIf(String::isEmpty);
    return parts.isEmpty()
        ? Text.of("0 min", "0分钟").in(locale)
        : String.join(chinese ? "" : " ", parts);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.text("duration");
  }
}
