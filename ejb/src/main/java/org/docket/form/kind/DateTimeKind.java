package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
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

/** A moment: a day and a time, kept to the second with its offset from UTC. */
final class DateTimeKind implements FieldKind {

  private static final Text EXPECTED =
      Text.of(
          "a date and time such as 2026-03-02T09:00:00+08:00", "日期时间，例如 2026-03-02T09:00:00+08:00");
  private static final DateTimeFormatter EITHER =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX]", Locale.ROOT);
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Override
  public String id() {
    return "datetime";
  }

  @Override
  public Text title() {
    return Text.of("date and time", "日期时间");
  }

  @Override
  public Set<String> properties() {
    return Set.of("search");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.DATE_TIME);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TIME);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (input.isTextual() && input.textValue().isBlank()) {
      return null;
    }
    try {
      return store(parse(input.asText().strip(), reading.evaluation().zone()), field);
    } catch (DateTimeParseException e) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
  }

  private static OffsetDateTime parse(String text, ZoneId zone) {
    TemporalAccessor parsed = EITHER.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    ZonedDateTime moment =
        parsed instanceof OffsetDateTime withOffset
            ? withOffset.atZoneSameInstant(zone)
            : LocalDateTime.from(parsed).atZone(zone);
    return moment.toOffsetDateTime();
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(Written.moment(cell));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return OffsetDateTime.parse(stored.asText());
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    if (value instanceof ZonedDateTime zoned) {
      return store(zoned.toOffsetDateTime(), field);
    }
    return value instanceof OffsetDateTime moment
        ? TextNode.valueOf(STORED.format(moment.truncatedTo(ChronoUnit.SECONDS)))
        : null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return TextNode.valueOf("2026-03-02T09:30:00+08:00");
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return SHOWN.format(OffsetDateTime.parse(stored.asText()));
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return OffsetDateTime.parse(stored.asText()).toInstant();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.text("date-time");
  }
}
