package org.docket.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.docket.expression.Type.Field;

/** Random values of a fixed set of names, with the edges that matter. */
final class RandomValues {
  static final Map<String, Field> FIELDS = fields();

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "3",
          "7",
          "0.5",
          "-2.5",
          "1.005",
          "2.675",
          "19.995",
          "-0.001",
          "100",
          "1234.56",
          "99999999.99",
          "12345678901234567890.123456789",
          "1000000000000000000");
  private static final List<String> TEXTS =
      List.of("", "a", "ab", "aa", "b", "A-1", "12.5", "发动机报修单", "a😀b", " x ", "2026-02-28", "　x");
  private static final List<String> DATES =
      List.of(
          "2026-01-31",
          "2026-02-28",
          "2024-02-29",
          "2025-12-31",
          "2026-01-01",
          "2026-03-02",
          "1999-12-31",
          "0001-01-01",
          "9999-12-31");
  private static final List<String> MOMENTS =
      List.of(
          "2026-03-31T18:30:00Z",
          "2026-01-31T23:30:00+08:00",
          "2026-03-08T06:59:59.999Z",
          "2026-03-08T07:00:00Z",
          "2026-11-01T05:30:00Z",
          "2026-11-01T06:30:00Z",
          "2024-02-29T12:00:00-05:00",
          "2025-12-31T16:00:00Z");
  private static final List<String> CLOCKS = List.of("00:00:00", "08:30:00", "23:59:59.999");
  private static final List<String> LENGTHS =
      List.of("PT0S", "P1D", "PT36H", "-PT90M", "P2DT3H30M", "PT0.001S", "P400D");
  private static final List<String> PERIODS = List.of("P0M", "P1M", "P1Y2M", "-P14M", "P20Y");

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  private static Map<String, Field> fields() {
    Map<String, Field> line = new LinkedHashMap<>();
    line.put("part", Field.required(Type.TEXT));
    line.put("qty", Field.required(Type.NUMBER));
    line.put("amount", Field.optional(Type.NUMBER));
    Map<String, Field> fields = new LinkedHashMap<>();
    List.of("a", "b", "c").forEach(name -> fields.put(name, Field.required(Type.NUMBER)));
    fields.put("maybe", Field.optional(Type.NUMBER));
    List.of("s", "t").forEach(name -> fields.put(name, Field.required(Type.TEXT)));
    fields.put("maybeText", Field.optional(Type.TEXT));
    fields.put("q", Field.required(Type.YES_NO));
    fields.put("maybeYes", Field.optional(Type.YES_NO));
    List.of("d", "e").forEach(name -> fields.put(name, Field.required(Type.DATE)));
    fields.put("maybeDate", Field.optional(Type.DATE));
    fields.put("m", Field.required(Type.DATE_TIME));
    fields.put("maybeMoment", Field.optional(Type.DATE_TIME));
    fields.put("clock", Field.required(Type.TIME));
    fields.put("maybeTime", Field.optional(Type.TIME));
    fields.put("u", Field.required(Type.DURATION));
    fields.put("maybeDuration", Field.optional(Type.DURATION));
    fields.put("p", Field.required(Type.PERIOD));
    fields.put("maybePeriod", Field.optional(Type.PERIOD));
    fields.put("ns", Field.required(Type.listOf(Type.NUMBER)));
    fields.put("gaps", Field.required(Type.listOf(Field.optional(Type.NUMBER))));
    fields.put("maybeList", Field.optional(Type.listOf(Type.NUMBER)));
    fields.put("ts", Field.required(Type.listOf(Type.TEXT)));
    fields.put("lines", Field.required(Type.listOf(Type.record("line", line))));
    return fields;
  }

  SampleValues next() {
    Map<String, Object> raw = new LinkedHashMap<>();
    FIELDS.forEach((name, field) -> raw.put(name, raw(field)));
    return new SampleValues(FIELDS, raw);
  }

  private Object raw(Field field) {
    if (field.nullable() && random.nextInt(3) == 0) {
      return null;
    }
    if (field.type() instanceof Type.ListOf list) {
      return many(() -> raw(list.element()));
    }
    if (field.type() instanceof Type.RecordOf record) {
      Map<String, Object> members = new LinkedHashMap<>();
      List.of("part", "qty", "amount")
          .forEach(name -> members.put(name, raw(record.members().get(name))));
      return members;
    }
    return switch ((Type.Simple) field.type()) {
      case NUMBER -> number();
      case YES_NO -> random.nextBoolean();
      case DATE -> pick(DATES);
      case DATE_TIME -> pick(MOMENTS);
      case TIME -> pick(CLOCKS);
      case DURATION -> pick(LENGTHS);
      case PERIOD -> pick(PERIODS);
      case TEXT, NOTHING -> pick(TEXTS);
    };
  }

  private String number() {
    return random.nextInt(4) == 0
        ? (random.nextInt(2_000_001) - 1_000_000) + "." + (1 + random.nextInt(999))
        : pick(NUMBERS);
  }

  private List<Object> many(Supplier<Object> element) {
    List<Object> list = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      list.add(element.get());
    }
    return list;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
